package gatescope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.explain.GateTrace;
import gatescope.explain.Tracer;
import gatescope.math.Kernels;
import gatescope.net.CellKind;
import gatescope.train.Evaluation;
import gatescope.train.Team;
import gatescope.train.TextEvaluator;
import gatescope.train.TrainingRun;
import gatescope.train.TrainingState;
import gatescope.train.optimizer.OptimizerKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The exchange with PyTorch itself. Runs in the profile {@code torch} only, and fails where no
 * Python has PyTorch.
 */
@Tag("torch")
class TorchTest {
  private static final Path SCRIPT =
      Path.of("src/test/resources/torch/tutorial.py").toAbsolutePath();
  private static final int PROBE = 200;

  private static String python;

  @TempDir Path folder;

  @BeforeAll
  static void findPython() throws Exception {
    List<String> candidates =
        List.of(System.getProperty("python", "python3"), "/usr/bin/python3", "python");
    for (String candidate : candidates) {
      if (python == null && hasTorch(candidate)) {
        python = candidate;
      }
    }
    assertTrue(
        python != null,
        "none of " + candidates + " has PyTorch: apt-get install python3-torch, or -Dpython=…");
  }

  private static boolean hasTorch(String candidate) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(candidate, "-c", "import torch").start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @ParameterizedTest
  @CsvSource({"LSTM,0", "LSTM,6", "GRU,5", "RNN,0"})
  void aTutorialsModelOpensAndGoesBack(String kind, String embedding) throws Exception {
    String text = text();
    Files.writeString(folder.resolve("text.txt"), text);
    run(python, SCRIPT.toString(), "train", kind, embedding, folder.toString());
    StoredModel model = StoredModel.read(folder.resolve("model.safetensors"));
    Safetensors expected = Safetensors.read(folder.resolve("expected.safetensors"));
    List<Integer> ids = model.ids(text).subList(0, PROBE);
    Evaluation evaluation = TextEvaluator.evaluate(model.parameters(), ids, Kernels.best());
    assertEquals(expected.floats("loss", List.of(1))[0], evaluation.loss(), 1e-4);
    compareGates(expected, Tracer.trace(model.parameters(), ids, Kernels.best()));
    model.writeTorch(folder.resolve("back.safetensors"));
    String off = run(python, SCRIPT.toString(), "check", kind, embedding, folder.toString());
    assertEquals(0, Double.parseDouble(off.trim()), 0, "the way there and back changes no bit");
  }

  private static void compareGates(Safetensors expected, GateTrace trace)
      throws SafetensorsException {
    int compared = 0;
    for (int layer = 0; layer < trace.shape().layers(); layer++) {
      for (int gate = 0; gate < trace.gates().size(); gate++) {
        String name = trace.gates().get(gate).symbol() + "_l" + layer;
        float[] values = expected.floats(name, List.of(PROBE, trace.units()));
        for (int k = 0; k < values.length; k++) {
          int step = k / trace.units();
          assertEquals(values[k], trace.value(layer, gate, step, k % trace.units()), 1e-5, name);
          compared++;
        }
      }
    }
    assertTrue(compared >= 2 * PROBE * trace.units());
  }

  @ParameterizedTest
  @CsvSource({"LSTM,ADAM,2", "GRU,RMSPROP,2", "COUPLED,MOMENTUM,3"})
  void aRunGoesOnUnderTorchrun(CellKind cell, OptimizerKind optimizer, int processes)
      throws Exception {
    TrainingState state = Runs.file(cell, optimizer).state();
    RunFile run = new RunFile(state, StoredCorpus.whole(Runs.CORPUS), RunNotes.NONE, List.of());
    Path cluster = folder.resolve("to a cluster");
    ClusterExport.write(run, Runs.CORPUS, cluster);
    String script = cluster.resolve(ClusterExport.SCRIPT).toString();
    String printed =
        run(
            python,
            "-m",
            "torch.distributed.run",
            "--standalone",
            "--nproc_per_node=" + processes,
            // PyTorch 1.13 on Python 3.11, as Debian has them, cannot start without.
            "--redirects=1",
            "--tee=1",
            script,
            "--epochs",
            "10");
    StoredModel result = StoredModel.read(cluster.resolve("result.safetensors"));
    List<Integer> ids = result.ids(Runs.CORPUS.text(0, 600));
    double before = loss(StoredModel.of(run), ids);
    double after = loss(result, ids);
    assertTrue(after < before - 0.05, before + " became " + after + "\n" + printed);
  }

  /** Without dropout, one process makes the losses that Gatescope makes. */
  @ParameterizedTest
  @CsvSource({"LSTM,ADAM", "GRU,RMSPROP", "COUPLED,MOMENTUM", "RNN,ADAMW"})
  void theScriptTrainsAsGatescopeDoes(CellKind cell, OptimizerKind optimizer) throws Exception {
    try (Team team = new Team(1)) {
      TrainingRun run = Runs.run(Runs.withoutDropout(cell, optimizer), null, team);
      int batches = (Runs.CORPUS.trainSize() - 1) / 4 / 16;
      TrainingState start = Runs.advance(run, batches); // one epoch: the next starts from zero
      RunFile file = new RunFile(start, StoredCorpus.whole(Runs.CORPUS), RunNotes.NONE, List.of());
      ClusterExport.write(file, Runs.CORPUS, folder);
      run(python, folder.resolve(ClusterExport.SCRIPT).toString());
      TrainingState end = Runs.advance(run, Long.MAX_VALUE);
      StoredModel ours = StoredModel.of(new RunFile(end, file.corpus(), RunNotes.NONE, List.of()));
      StoredModel theirs = StoredModel.read(folder.resolve("result.safetensors"));
      List<Integer> ids = ours.ids(Runs.CORPUS.text(0, 600));
      assertEquals(loss(ours, ids), loss(theirs, ids), 1e-4);
    }
  }

  private static double loss(StoredModel model, List<Integer> ids) {
    return TextEvaluator.evaluate(model.parameters(), ids, Kernels.best()).loss();
  }

  private static String text() {
    return Runs.CORPUS.text(0, Runs.CORPUS.size());
  }

  private String run(String... command) throws IOException, InterruptedException {
    Path output = folder.resolve("printed");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("OMP_NUM_THREADS", "1");
    Process process = builder.start();
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    process.destroyForcibly();
    String printed = Files.readString(output);
    assertTrue(ended && process.exitValue() == 0, () -> String.join(" ", command) + "\n" + printed);
    return Stream.of(printed.split("\n")).reduce((first, last) -> last).orElse("");
  }
}
