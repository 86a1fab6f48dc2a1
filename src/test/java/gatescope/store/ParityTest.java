package gatescope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.math.Kernels;
import gatescope.math.TestedKernels;
import gatescope.net.Lanes;
import gatescope.net.Network;
import gatescope.net.Parameters;
import gatescope.net.State;
import gatescope.net.Tape;
import gatescope.train.Learner;
import gatescope.train.Team;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Forward pass, gradients and optimiser steps against PyTorch's, for every case in the folder that
 * the system property {@code parity.dir} names and every provider of kernels.
 */
class ParityTest {
  private static final System.Logger LOG = System.getLogger("gatescope.parity");
  private static final Path FOLDER =
      Path.of(System.getProperty("parity.dir", "src/test/resources/parity"));

  /** Deviation from PyTorch that is allowed, relative to a tensor's largest magnitude. */
  private static final double TOLERANCE = 2e-5;

  @TestFactory
  Stream<DynamicTest> everyCaseOnEveryProvider() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> cases =
          files.filter(file -> file.toString().endsWith(".safetensors")).sorted().toList();
      assertTrue(!cases.isEmpty(), "no case in " + FOLDER);
      return cases.stream()
          .flatMap(file -> TestedKernels.all().stream().map(kernels -> test(file, kernels)));
    }
  }

  private static DynamicTest test(Path file, Kernels kernels) {
    String name = file.getFileName() + ", " + kernels.name();
    return DynamicTest.dynamicTest(name, () -> new Comparison(file, kernels).run(name));
  }

  /** One case on one provider, and the largest deviation seen. */
  private static final class Comparison {
    private final ParityCase expected;
    private final Kernels kernels;
    private final StringBuilder figures = new StringBuilder();

    Comparison(Path file, Kernels kernels) throws IOException {
      expected = new ParityCase(file);
      this.kernels = kernels;
    }

    void run(String name) throws SafetensorsException {
      compareForward();
      compareSteps();
      LOG.log(Level.INFO, name + figures);
    }

    private void compareForward() throws SafetensorsException {
      Tape tape = new Tape(expected.shape(), expected.number("batch"), expected.number("time"));
      expected.fill(tape);
      Network network = new Network(expected.shape(), kernels);
      network.forward(expected.parameters(""), tape, Lanes.all(tape));
      compare("logits", expected.logits(), tape.logits().data);
      State last = new State(expected.shape(), tape.lanes());
      tape.getState(tape.steps() - 1, last);
      compareState("hT", last, true);
      if (last.hasMemory()) {
        compareState("cT", last, false);
      }
    }

    private void compareState(String name, State state, boolean output)
        throws SafetensorsException {
      float[] all = expected.states("out." + name);
      float[] mine = new float[all.length];
      int block = all.length / expected.number("layers");
      for (int layer = 0; layer < expected.number("layers"); layer++) {
        float[] part = output ? state.h(layer).data : state.c(layer).data;
        System.arraycopy(part, 0, mine, layer * block, block);
      }
      compare(name, all, mine);
    }

    private void compareSteps() throws SafetensorsException {
      try (Team team = new Team(1)) {
        Learner learner = new Learner(expected.settings(), expected.parameters(""), kernels, team);
        expected.fill(learner.tape());
        float[] losses = new float[expected.number("steps")];
        float[] norms = new float[losses.length];
        for (int step = 0; step < losses.length; step++) {
          losses[step] = (float) learner.measure();
          norms[step] = (float) learner.gradientNorm();
          if (step == 0) {
            compare("loss", new float[] {expected.loss()}, Arrays.copyOf(losses, 1));
            compare("gradient", expected.parameters("grad."), learner.gradient());
          }
          learner.update();
        }
        compare("losses", expected.series("out.losses"), losses);
        compare("norms", expected.series("out.grad_norms"), norms);
        compare("weights", expected.parameters("after."), learner.parameters());
      }
    }

    private void compare(String name, Parameters wanted, Parameters mine) {
      double worst = 0;
      for (int k = 0; k < wanted.tensors().size(); k++) {
        Parameters.Tensor tensor = wanted.tensors().get(k);
        float[] actual = mine.tensors().get(k).matrix().data;
        worst = Math.max(worst, deviation(tensor.name(), tensor.matrix().data, actual));
      }
      figures.append(String.format(", %s %.1e", name, worst));
    }

    private void compare(String name, float[] wanted, float[] mine) {
      figures.append(String.format(", %s %.1e", name, deviation(name, wanted, mine)));
    }

    private static double deviation(String name, float[] wanted, float[] mine) {
      assertEquals(wanted.length, mine.length, name);
      double largest = 0;
      double difference = 0;
      for (int j = 0; j < wanted.length; j++) {
        largest = Math.max(largest, Math.abs(wanted[j]));
        difference = Math.max(difference, Math.abs((double) wanted[j] - mine[j]));
      }
      double relative = difference == 0 ? 0 : difference / largest;
      assertTrue(relative <= TOLERANCE, () -> name + " deviates by " + relative);
      return relative;
    }
  }
}
