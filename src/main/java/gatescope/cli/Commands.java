package gatescope.cli;

import picocli.CommandLine;

/** The commands of the program, to be put under the one that opens the window. */
public final class Commands {
  private Commands() {}

  /** Adds every command. */
  public static CommandLine addTo(CommandLine program) {
    return program
        .addSubcommand(new TrainCommand())
        .addSubcommand(new EvalCommand())
        .addSubcommand(new SampleCommand())
        .addSubcommand(new TraceCommand())
        .addSubcommand(new CorpusCommand())
        .addSubcommand(new ConvertCommand())
        .addSubcommand(new ReportCommand());
  }
}
