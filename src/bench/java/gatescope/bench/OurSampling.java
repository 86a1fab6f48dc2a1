package gatescope.bench;

import gatescope.math.Kernels;
import gatescope.net.Initialiser;
import gatescope.sample.Sampler;

/** A hundred symbols read by Gatescope's sampler, one at a time. */
final class OurSampling implements Work {
  private static final int SYMBOLS = 100;

  private final Sampler sampler;
  private int id;

  OurSampling(Task task, Kernels kernels) {
    sampler =
        new Sampler(
            Initialiser.parameters(task.settings().model().shape(Task.VOCABULARY), 1, 1), kernels);
  }

  @Override
  public long run() {
    for (int k = 0; k < SYMBOLS; k++) {
      id = Choice.next(id, sampler.read(id).get(id));
    }
    return SYMBOLS;
  }
}
