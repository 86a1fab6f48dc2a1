package gatescope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The commands of the packaged program need no display: not even JavaFX has to be there. */
class WithoutDisplayTest {
  @Test
  void aCommandRunsWithoutJavaFx() throws Exception {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String bare =
        Arrays.stream(classPath.split(File.pathSeparator))
            .filter(part -> !new File(part).getName().startsWith("javafx-"))
            .collect(Collectors.joining(File.pathSeparator));
    assertTrue(bare.length() < classPath.length(), "JavaFX was on the class path");
    Process program =
        new ProcessBuilder(
                List.of(
                    ProcessHandle.current().info().command().orElseThrow(),
                    "--add-modules=jdk.incubator.vector",
                    "-cp",
                    bare,
                    "gatescope.app.Main",
                    "corpus",
                    "--sample",
                    "counting",
                    "--csv"))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String printed = new String(program.getInputStream().readAllBytes());
    assertEquals(0, program.waitFor());
    assertTrue(printed.startsWith("name,symbols,"), printed);
  }
}
