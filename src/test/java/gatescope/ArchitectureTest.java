package gatescope;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Which package knows what. A new package gets a line in {@link #PACKAGES}; a rule that finds
 * nothing to check fails.
 */
class ArchitectureTest {
  private static final String ROOT = "gatescope.";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("gatescope");

  /**
   * What a package may depend on beside itself and the JDK without its windows. A package inside
   * another that has a line of its own is no part of the other.
   *
   * @param sees names of our own packages, separated by spaces
   * @param libraries prefixes of foreign ones, likewise
   */
  private record Allowance(String name, String sees, String libraries, String because) {
    boolean allows(JavaClass target) {
      JavaClass type = target.getBaseComponentType();
      if (type.isPrimitive()) {
        return true;
      }
      String home = type.getPackageName() + ".";
      boolean base = home.startsWith("java.") && !home.startsWith("java.awt.");
      String line = line(type);
      return base
          || line.equals(name)
          || words(sees).anyMatch(line::equals)
          || words(libraries).anyMatch(library -> home.startsWith(library + "."));
    }

    /** The line that a class of ours belongs to, or "" for a foreign one. */
    static String line(JavaClass type) {
      String home = type.getPackageName() + ".";
      return PACKAGES.stream()
          .map(Allowance::name)
          .filter(name -> home.startsWith(ROOT + name + "."))
          .max(Comparator.comparingInt(String::length))
          .orElse("");
    }

    private static Stream<String> words(String text) {
      return Stream.of(text.split(" ")).filter(word -> !word.isEmpty());
    }
  }

  private static final List<Allowance> PACKAGES =
      List.of(
          new Allowance(
              "i18n", "", "", "every package may say what went wrong in the user's language"),
          new Allowance(
              "text", "i18n", "com.ibm.icu", "a text is read the same way without a window"),
          new Allowance(
              "text.source",
              "i18n text",
              "com.ibm.icu org.jsoup org.apache.commons.csv org.apache.commons.compress",
              "a file is read the same way without a window, by libraries that read many"),
          new Allowance("math", "", "org.ejml jdk.incubator.vector", "kernels know numbers only"),
          new Allowance("net", "math", "org.ejml.data", "a network may run on a server"),
          new Allowance(
              "train", "i18n text net math", "org.ejml.data", "a class may train on a server"),
          new Allowance(
              "sample",
              "text net math",
              "org.ejml.data",
              "sampling reads snapshots and cannot disturb training"),
          new Allowance(
              "explain",
              "i18n text net math sample",
              "org.ejml.data",
              "explaining reads snapshots and cannot disturb training"),
          new Allowance(
              "race",
              "i18n text math net train explain",
              "",
              "a race trains and explains, which no one else does at once"),
          new Allowance(
              "store",
              "i18n text math net train sample explain",
              "org.ejml.data com.fasterxml.jackson",
              "a run is opened the same way without a window"),
          new Allowance(
              "lesson",
              "i18n text net train explain",
              "org.commonmark",
              "a lesson is checked the same way without a window"),
          new Allowance(
              "cli",
              "i18n text text.source math net train sample explain store",
              "picocli com.fasterxml.jackson.databind",
              "a command needs no display"),
          new Allowance(
              "workbench",
              "i18n text text.source math net train sample explain race store lesson",
              "javafx.beans javafx.collections org.apache.commons.csv",
              "view models are tested without a toolkit"),
          new Allowance(
              "view",
              "i18n text text.source workbench lesson",
              "javafx org.jfree java.awt javax.imageio javax.xml.stream org.kordamp.ikonli"
                  + " atlantafx",
              "what is shown is decided where it can be tested"),
          new Allowance(
              "app",
              "i18n text text.source math net train sample explain race store lesson cli workbench view",
              "javafx org.jfree java.awt javax.imageio org.kordamp.ikonli atlantafx picocli",
              "main puts everything together"));

  /** The classes that own a thread; everyone else hands work to one of them. */
  private static final String THREAD_OWNERS =
      "gatescope\\.(train\\.(Team|TrainingSession)|race\\.RaceSession|app\\.FxBackground).*";

  @TestFactory
  Stream<DynamicTest> everyPackageSeesOnlyWhatItMay() {
    return PACKAGES.stream()
        .map(allowance -> DynamicTest.dynamicTest(allowance.name(), () -> check(allowance)));
  }

  private static void check(Allowance allowance) {
    classes()
        .that(describe("have the line", type -> Allowance.line(type).equals(allowance.name())))
        .should()
        .onlyDependOnClassesThat(describe("its line allows", allowance::allows))
        .because(allowance.because())
        .check(CLASSES);
  }

  @Test
  void everyPackageHasItsLine() {
    Set<String> listed =
        PACKAGES.stream().map(Allowance::name).collect(Collectors.toCollection(TreeSet::new));
    Set<String> unlisted = new TreeSet<>(names());
    unlisted.removeAll(listed);
    assertEquals(Set.of(), unlisted, "packages without a line in ArchitectureTest");
    assertEquals(PACKAGES.size(), listed.size(), "lines for distinct packages");
    assertTrue(names().size() > 5, "found only " + names());
  }

  /** The packages directly below ours that have classes. */
  private static Set<String> names() {
    return CLASSES.stream()
        .map(type -> type.getPackageName().substring(ROOT.length()).split("\\.")[0])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void packagesHaveNoCycles() {
    slices()
        .matching("gatescope.(*)..")
        .should()
        .beFreeOfCycles()
        .because("a package is understood after those that it sees, and tested with them alone")
        .check(CLASSES);
  }

  @Test
  void exponentialsAreTheKernels() {
    noClasses()
        .that(resideInAPackage("gatescope.net.."))
        .should()
        .callMethod(Math.class, "exp", double.class)
        .orShould()
        .callMethod(Math.class, "tanh", double.class)
        .orShould()
        .callMethod(StrictMath.class, "exp", double.class)
        .orShould()
        .callMethod(StrictMath.class, "tanh", double.class)
        .because("every provider and every machine then gives the same bits")
        .check(CLASSES);
  }

  @Test
  void threadsAreOwned() {
    noClasses()
        .that()
        .haveNameNotMatching(THREAD_OWNERS)
        .should()
        .callConstructorWhere(
            describe(
                "a thread is made", call -> call.getTargetOwner().isAssignableTo(Thread.class)))
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.concurrent.Executors")
        .because("whoever starts a thread says what runs on it and ends it")
        .check(CLASSES);
  }

  @TestFactory
  Stream<DynamicTest> theToolkitIsDrivenFromOnePlace() {
    return Stream.of("javafx.application.Platform", "javafx.animation.AnimationTimer")
        .map(type -> DynamicTest.dynamicTest(type, () -> checkUsedByOneClassOfApp(type)));
  }

  private static void checkUsedByOneClassOfApp(String type) {
    Set<String> users = users(type);
    assertEquals(1, users.size(), () -> users + " use " + type + ": views are polled, not called");
    assertTrue(users.stream().allMatch(ArchitectureTest::isInApp), users::toString);
  }

  private static boolean isInApp(String type) {
    return type.startsWith(ROOT + "app.");
  }

  /** Our top-level classes that depend on a type whose name begins so. */
  private static Set<String> users(String prefix) {
    return CLASSES.stream()
        .filter(
            user ->
                user.getDirectDependenciesFromSelf().stream()
                    .anyMatch(d -> d.getTargetClass().getFullName().startsWith(prefix)))
        .map(user -> user.getFullName().split("\\$")[0])
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
