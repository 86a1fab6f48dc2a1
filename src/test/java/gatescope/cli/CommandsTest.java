package gatescope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gatescope.explain.GateTrace;
import gatescope.explain.Tracer;
import gatescope.math.Kernels;
import gatescope.store.RunFile;
import gatescope.store.StoredModel;
import gatescope.train.Evaluation;
import gatescope.train.TextEvaluator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Every command on a small run: what it prints in its three forms, and its exit codes. */
class CommandsTest {
  @Command(name = "gatescope")
  private static final class Program implements Runnable {
    @Override
    public void run() {}
  }

  @TempDir Path folder;

  private Path text;
  private Path run;
  private StringWriter out;
  private StringWriter err;

  @BeforeEach
  void train() throws IOException {
    text = folder.resolve("the text.txt");
    Files.writeString(text, "the cat sat on the mat; a dog ran, 猫坐着。\n".repeat(40));
    run = folder.resolve("run.gatescope");
    assertEquals(0, train(run, "--epochs", "3"));
  }

  private int train(Path to, String... more) {
    List<String> all =
        new ArrayList<>(
            List.of("train", "--text", text.toString(), "--out", to.toString(), "--units", "12"));
    all.addAll(List.of("--lanes", "4", "--steps", "16", "--layers", "2", "--dropout", "0.2"));
    all.addAll(List.of(more));
    return execute(all.toArray(String[]::new));
  }

  private int execute(String... arguments) {
    return execute(new StringWriter(), arguments);
  }

  private int execute(StringWriter complaints, String... arguments) {
    out = new StringWriter();
    err = complaints;
    CommandLine program = Commands.addTo(new CommandLine(new Program()));
    program.setCaseInsensitiveEnumValuesAllowed(true);
    program.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return program.execute(arguments);
  }

  private JsonNode json() throws IOException {
    return JsonMapper.builder().build().readTree(out.toString());
  }

  @Test
  void aRunThatWasStoppedGoesOnToTheSameEnd() throws Exception {
    Path half = folder.resolve("half.gatescope");
    Path whole = folder.resolve("whole.gatescope");
    assertEquals(0, train(half, "--epochs", "3", "--max-steps", "25"));
    assertEquals(
        0, execute("train", "--model", half.toString(), "--out", whole.toString(), "--json"));
    RunFile expected = RunFile.read(run);
    RunFile resumed = RunFile.read(whole);
    assertEquals(expected.state().figures(), resumed.state().figures());
    assertEquals(expected.state().position(), resumed.state().position());
    assertEquals(resumed.state().position().step(), json().get("step").longValue());
    assertEquals(
        resumed.state().figures().validation().loss(), json().get("loss").doubleValue(), 0);
  }

  @Test
  void aRunWithoutItsTextWantsItBack() throws Exception {
    Path bare = folder.resolve("bare.gatescope");
    assertEquals(0, train(bare, "--epochs", "3", "--max-steps", "5", "--without-text"));
    String[] resume = {"train", "--model", bare.toString(), "--out", bare.toString()};
    assertEquals(1, execute(resume));
    assertTrue(err.toString().contains("the text.txt"), err.toString());
    assertEquals(
        0,
        execute(
            "train",
            "--model",
            bare.toString(),
            "--out",
            bare.toString(),
            "--text",
            text.toString()));
  }

  @Test
  void whatARunThatGoesOnWouldIgnoreIsRefused() throws IOException {
    Path other = folder.resolve("other.txt");
    Files.writeString(other, "quite another text\n".repeat(40));
    String[] onAnotherText = {
      "train", "--model", run.toString(), "--out", run.toString(), "--text", other.toString()
    };
    assertEquals(1, execute(onAnotherText));
    assertTrue(err.toString().contains("other.txt"), err.toString());
    String[] faster = {
      "train", "--model", run.toString(), "--out", run.toString(), "--rate", "0.1"
    };
    assertEquals(2, execute(faster));
    assertTrue(err.toString().startsWith("--rate "), err.toString());
    String[] longer = {
      "train", "--model", run.toString(), "--out", run.toString(), "--epochs", "4"
    };
    assertEquals(0, execute(longer));
  }

  @Test
  void aSaveOnTheWayThatFailsDoesNotEndTheTraining() throws Exception {
    Path end = folder.resolve("end.gatescope");
    Path inTheWay = Files.createDirectory(folder.resolve(".end.gatescope.part"));
    Path inside = Files.createFile(inTheWay.resolve("file"));
    StringWriter untilFirst =
        new StringWriter() {
          @Override
          public void write(String text, int from, int length) {
            super.write(text, from, length);
            if (text.contains("end.gatescope")) {
              inside.toFile().delete();
            }
          }
        };
    String[] command = {
      "train", "--text", text.toString(), "--out", end.toString(), "--save-every", "0"
    };
    assertEquals(0, execute(untilFirst, command), () -> err.toString());
    assertTrue(err.toString().contains("end.gatescope"), err.toString());
    long steps = RunFile.read(end).state().position().step();
    assertTrue(out.toString().contains("step: " + steps), out.toString());
  }

  @Test
  void evalMeasuresARunAndItsPyTorchExportAlike() throws Exception {
    Path model = folder.resolve("model.safetensors");
    assertEquals(0, execute("convert", "--model", run.toString(), "--out", model.toString()));
    StoredModel stored = StoredModel.read(run);
    List<Integer> ids = stored.ids(Files.readString(text));
    Evaluation expected = TextEvaluator.evaluate(stored.parameters(), ids, Kernels.best());
    for (Path file : List.of(run, model)) {
      assertEquals(
          0, execute("eval", "--model", file.toString(), "--text", text.toString(), "--json"));
      assertEquals(expected.loss(), json().get("loss").doubleValue(), 0);
      assertEquals(expected.perplexity(), json().get("perplexity").doubleValue(), 0);
      assertEquals(expected.bits(), json().get("bits").doubleValue(), 0);
      assertEquals(expected.accuracy(), json().get("accuracy").doubleValue(), 0);
      assertEquals(ids.size() - 1, json().get("symbols").intValue());
    }
    execute("eval", "--model", run.toString(), "--text", text.toString(), "--csv");
    assertTrue(out.toString().startsWith("loss,perplexity,bits,accuracy,symbols\n"));
    execute("eval", "--model", run.toString(), "--text", text.toString(), "--language", "zh");
    assertTrue(out.toString().contains("困惑度"), out.toString());
  }

  @Test
  void tracePrintsEveryGateOfEveryUnitAndStep() throws Exception {
    assertEquals(0, execute("trace", "--model", run.toString(), "--text", "the cat, 猫", "--csv"));
    StoredModel model = StoredModel.read(run);
    GateTrace trace = Tracer.trace(model.parameters(), model.ids("the cat, 猫"), Kernels.best());
    List<String> lines = out.toString().lines().toList();
    assertEquals("layer,step,symbol,unit,gate,value", lines.get(0));
    assertEquals(1 + 2 * 10 * 12 * trace.gates().size(), lines.size());
    assertTrue(lines.contains("1,7,\",\",3,f," + trace.value(1, trace.gate("f"), 7, 3)));
    assertTrue(lines.contains("0,9,猫,11,c," + trace.memory(0, 9, 11)));
  }

  @Test
  void sampleWritesTheSameForTheSameDice() throws Exception {
    String[] command = {
      "sample", "--model", run.toString(), "--prompt", "the ", "--length", "50", "--dice", "7"
    };
    assertEquals(0, execute(command));
    String first = out.toString();
    execute(command);
    assertEquals(first, out.toString());
    assertTrue(first.contains("the "), first);
    execute("sample", "--model", run.toString(), "--length", "50", "--json");
    assertEquals(50, json().get("text").textValue().length());
  }

  @Test
  void corpusCountsATextOrASample() throws Exception {
    assertEquals(0, execute("corpus", "--text", text.toString(), "--json"));
    assertEquals(40 * 40, json().get("symbols").intValue());
    assertTrue(json().get("bigramLoss").doubleValue() < json().get("unigramLoss").doubleValue());
    assertEquals(0, execute("corpus", "--sample", "quotes-and-brackets", "--unit", "words"));
  }

  @Test
  void reportIsOnePageThatHoldsEverything() throws Exception {
    Path page = folder.resolve("page.html");
    Path series = folder.resolve("series.csv");
    assertEquals(
        0,
        execute(
            "report",
            "--model",
            run.toString(),
            "--out",
            page.toString(),
            "--series",
            series.toString()));
    String html = Files.readString(page);
    assertTrue(html.contains("gatescope train --text &#39;the text.txt&#39;"), "the command");
    assertFalse(html.matches("(?s).*(src|href)=\"(?!data:).*"), "nothing from elsewhere");
    assertTrue(Files.readString(series).startsWith("step,trainLoss,gradientNorm,validationLoss\n"));
  }

  @Test
  void whatGoesWrongIsASentenceAndTheRightExitCode() throws Exception {
    String none = folder.resolve("none.gatescope").toString();
    assertEquals(1, execute("eval", "--model", none, "--text", text.toString()));
    assertTrue(err.toString().contains("none.gatescope"), err.toString());
    assertEquals(1, execute("eval", "--model", text.toString(), "--text", text.toString()));
    assertEquals(1, execute("trace", "--model", run.toString(), "--text", "ÄÖÜ"));
    assertTrue(err.toString().contains("Ä"), err.toString());
    assertEquals(1, train(folder.resolve("x"), "--rate", "-1"));
    assertEquals(1, execute("train", "--sample", "counting", "--out", none, "--lanes", "0"));
    assertEquals(1, train(folder.resolve("no folder").resolve("x")));
    assertTrue(err.toString().lines().noneMatch(line -> line.startsWith("epoch")), "at once");
    assertEquals(2, execute("eval"));
    assertEquals(2, execute("eval", "--model", none, "--text", none, "--json", "--csv"));
    assertEquals(2, execute("corpus"));
    assertEquals(2, execute("train", "--out", none, "--cell", "LTSM"));
    assertEquals(2, execute("nonsense"));
    assertFalse(err.toString().contains("\tat "), "no stack trace");
  }
}
