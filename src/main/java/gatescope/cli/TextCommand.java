package gatescope.cli;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import gatescope.i18n.Words;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands share: the language, the form of the output, and how failures are told. */
@Command(mixinStandardHelpOptions = true)
abstract class TextCommand implements Callable<Integer> {
  private static final Logger LOG = System.getLogger("gatescope.cli");
  private static final int DONE = 0;
  private static final int FAILED = 1;

  private static final class Form {
    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(names = "--csv", description = "Print comma-separated values.")
    private boolean csv;
  }

  @Spec private CommandSpec spec;

  @ArgGroup private Form form = new Form();

  @Option(
      names = "--language",
      paramLabel = "en|zh",
      description = "Language of the output (default: that of the machine).")
  private String language;

  private Words words;

  /** Does the work and returns what is printed. */
  abstract Table work() throws NoticeException, IOException;

  @Override
  public final Integer call() {
    Locale locale = language == null ? Locale.getDefault() : Locale.forLanguageTag(language);
    words = new Words(locale);
    try {
      print(work());
      return DONE;
    } catch (NoticeException e) {
      complain(e.notice());
    } catch (OutOfMemoryError e) {
      complain(Notice.of("failureMemory", Runtime.getRuntime().maxMemory() >> 20));
    } catch (ParameterException e) {
      throw e; // told with the usage, as the parser's own
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.DEBUG, "The command failed", e);
      complain(Notice.of("failureInternal", e.toString()));
    }
    return FAILED;
  }

  private void print(Table table) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (form.json) {
      out.println(table.json());
    } else if (form.csv) {
      out.print(table.csv());
    } else {
      out.print(table.text(words));
    }
    out.flush();
  }

  /** Prints a sentence to standard error. */
  final void complain(Notice notice) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(words.text(notice));
    err.flush();
  }

  final Words words() {
    return words;
  }

  /** Complains about an option, as the parser does. */
  final ParameterException misused(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
