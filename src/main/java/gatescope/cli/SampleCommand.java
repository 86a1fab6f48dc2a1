package gatescope.cli;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import gatescope.math.Kernels;
import gatescope.sample.Dice;
import gatescope.sample.DrawRule;
import gatescope.sample.TextGenerator;
import gatescope.store.StoredModel;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A text that a network writes. */
@Command(name = "sample", description = "Let a network write.")
final class SampleCommand extends ModelCommand {
  @Option(
      names = "--length",
      paramLabel = "N",
      defaultValue = "400",
      description = "How many symbols (default: ${DEFAULT-VALUE}).")
  private int length;

  @Option(
      names = "--temperature",
      paramLabel = "T",
      defaultValue = "1",
      description = "0 for the likeliest symbol always (default: ${DEFAULT-VALUE}).")
  private double temperature;

  @Option(
      names = "--top-k",
      paramLabel = "K",
      defaultValue = "2147483647",
      description = "Draw among the K likeliest symbols only (default: all).")
  private int topK;

  @Option(
      names = "--top-p",
      paramLabel = "P",
      defaultValue = "1",
      description = "Draw among the likeliest that share P of the chance (default: 1).")
  private double topP;

  @Option(
      names = "--prompt",
      paramLabel = "TEXT",
      description = "What is read first (default: the first symbol of the vocabulary).")
  private String prompt;

  @Option(
      names = "--dice",
      paramLabel = "N",
      defaultValue = "0",
      description = "Number of the dice; the same number rolls the same (default: 0).")
  private long dice;

  @Override
  Table work() throws NoticeException {
    boolean sound = length >= 1 && temperature >= 0 && topK >= 1 && topP > 0 && topP <= 1;
    if (!sound) {
      throw misused(
          "--length and --top-k want at least 1, --temperature at least 0, --top-p more than 0 and"
              + " at most 1");
    }
    StoredModel model = model();
    List<Integer> seed = prompt == null ? List.of(0) : model.ids(prompt);
    if (seed.isEmpty()) {
      throw new NoticeException(Notice.of("cliTooShort", 0));
    }
    List<Integer> ids = new ArrayList<>(prompt == null ? List.of() : seed);
    new TextGenerator(
            model.parameters(), seed, new Dice(dice), model.vocabulary().unknown(), Kernels.best())
        .draw(length, new DrawRule(temperature, topK, topP), model.parameters())
        .forEach(drawn -> ids.add(drawn.id()));
    return new Table.Single()
        .with("temperature", "cliTemperature", temperature)
        .with("dice", "cliDice", dice)
        .with("text", "cliText", model.text(ids))
        .build();
  }
}
