package gatescope.app;

import gatescope.cli.Commands;
import gatescope.i18n.NoticeException;
import gatescope.lesson.Action;
import gatescope.workbench.common.Messages;
import gatescope.workbench.window.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.application.Application;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Starts the window, or draws it off-screen into a picture.
 *
 * <p>Not a JavaFX application itself: a main class on the class path must not be one.
 */
@Command(
    name = "gatescope",
    mixinStandardHelpOptions = true,
    version = "Gatescope 0.1",
    description = "A workbench to train LSTMs on text and to see inside every gate.")
public final class Main implements Callable<Integer> {
  /** When Java was up, on the clock of {@link System#nanoTime}. */
  static final long BEGUN = System.nanoTime();

  @Spec private CommandSpec spec;

  @Option(
      names = "--picture",
      paramLabel = "FILE",
      description =
          "Train the default sample off-screen and write a PNG of the window; no display.")
  private Path picture;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "10",
      description = "How long to train before the picture is taken (default: ${DEFAULT-VALUE}).")
  private double seconds;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      defaultValue = "1440x900",
      description = "Size of the picture (default: ${DEFAULT-VALUE}).")
  private String size;

  @Option(names = "--dark", description = "Use the dark theme.")
  private boolean dark;

  @Option(
      names = "--language",
      paramLabel = "en|zh",
      description = "Language of the window (default: that of the machine).")
  private String language;

  @Option(
      names = "--page",
      defaultValue = "WORKBENCH",
      description = "Page to open: ${COMPLETION-CANDIDATES}.")
  private Page page;

  @Option(
      names = "--classroom",
      paramLabel = "PART",
      description =
          "Open beside the page: lessons, words, broken, teacher, or a lesson and its step, such as"
              + " forget:2.")
  private String classroom;

  @Option(
      names = "--do",
      paramLabel = "ACTION",
      split = ";",
      description =
          "Do at the start what a button of a lesson does, such as"
              + " \"text quotes-and-brackets; usual; train\". The template of lessons lists all.")
  private List<String> actions = new ArrayList<>();

  @Option(
      names = "--keys",
      paramLabel = "KEY",
      split = ",",
      description = "Keys to press before the picture is taken, such as F11,Page Down.")
  private List<String> keys = new ArrayList<>();

  @Option(
      names = "--rehearse",
      hidden = true,
      description = "Show the frame of the window and leave: what a start loads.")
  private boolean rehearse;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Texts to learn from, or a run (.gatescope) to go on with.")
  private List<Path> files = List.of();

  private Main() {}

  public static void main(String[] args) {
    if (args.length == 0 && Display.isThere()) {
      // What a double click does: no need to load what reads options.
      open(WorkbenchApplication.Start.usual(Locale.getDefault()));
      return;
    }
    CommandLine program = Commands.addTo(new CommandLine(new Main()));
    int code =
        program
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setAllowSubcommandsAsOptionParameters(true) // a page is called corpus
            .execute(args);
    if (code != 0) {
      System.exit(code);
    }
  }

  @Override
  public Integer call() {
    Locale locale = language == null ? Locale.getDefault() : Locale.forLanguageTag(language);
    PictureSize pictureSize = PictureSize.parse(size);
    if (pictureSize == null || seconds < 0) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--size wants WIDTHxHEIGHT, --seconds a number from 0");
    }
    refuseUnknownCommands();
    if (picture == null && !rehearse && !Display.isThere()) {
      // Not a failure code: the build tool that starts us would bury the sentence in its own
      // errors.
      spec.commandLine().getErr().println(new Messages(locale).text("noDisplay"));
      return 0;
    }
    if (picture != null || !Display.isThere()) {
      Display.goOffScreen(pictureSize);
    }
    return open(
        new WorkbenchApplication.Start(
            locale,
            dark,
            rehearse ? null : page,
            picture == null ? null : pictureSize,
            picture == null ? null : new Shot(picture, seconds, List.copyOf(keys)),
            new Opening(files, classroom, actions(new Messages(locale)))));
  }

  /** A bare word that is no file was meant as a command. */
  private void refuseUnknownCommands() {
    for (Path file : files) {
      if (!Files.exists(file) && file.toString().matches("[a-z]+")) {
        throw new CommandLine.ParameterException(
            spec.commandLine(), "there is no command and no file called " + file);
      }
    }
  }

  private List<Action> actions(Messages messages) {
    List<Action> read = new ArrayList<>();
    for (String line : actions) {
      try {
        read.add(Action.read(line));
      } catch (NoticeException e) {
        throw new CommandLine.ParameterException(spec.commandLine(), messages.text(e.notice()));
      }
    }
    return read;
  }

  private static int open(WorkbenchApplication.Start start) {
    WorkbenchApplication.configure(start);
    Application.launch(WorkbenchApplication.class);
    return WorkbenchApplication.exitCode();
  }
}
