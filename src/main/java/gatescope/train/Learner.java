package gatescope.train;

import gatescope.math.Kernels;
import gatescope.net.BackwardSpace;
import gatescope.net.Lanes;
import gatescope.net.Loss;
import gatescope.net.Network;
import gatescope.net.PackedWeights;
import gatescope.net.Parameters;
import gatescope.net.State;
import gatescope.net.Tape;
import gatescope.train.optimizer.Clipping;
import gatescope.train.optimizer.GradientNorm;
import gatescope.train.optimizer.Optimizer;
import gatescope.train.settings.LearningSettings;
import gatescope.train.settings.TrainingSettings;
import java.util.function.IntConsumer;

/**
 * Makes training steps: forward, loss, backward, clip, optimise. Owns parameters, gradient,
 * optimiser and tape, and is used by one thread. A warm step allocates nothing, and the number of
 * workers in the team changes no bit of the result.
 */
public final class Learner {
  private static final long MASK_STRIDE = 0x9E3779B97F4A7C15L;

  private final Network network;
  private final Parameters parameters;
  private final Parameters gradient;
  private final Optimizer optimizer;
  private final Tape tape;
  private final BackwardSpace space;
  private final PackedWeights packed;
  private final Loss loss;
  private final GradientNorm norm;
  private final Team team;
  private final Lanes[] shares;
  private final double dropout;
  private final Clipping clipping;
  private final double clip;
  private final IntConsumer packPart = this::pack;
  private final IntConsumer passPart = this::pass;
  private final IntConsumer gradientPart = this::weightGradient;
  private final IntConsumer normPart = this::measureNorm;
  private final IntConsumer updatePart = this::update;

  private int targets;
  private long maskSeed;
  private double rate;
  private float scale;
  private double lastNorm = Double.NaN;

  /**
   * @param parameters where to start; this object owns and changes them from now on
   */
  public Learner(TrainingSettings settings, Parameters parameters, Kernels kernels, Team team) {
    this.parameters = parameters;
    this.team = team;
    network = new Network(parameters.shape(), kernels);
    gradient = new Parameters(parameters.shape());
    LearningSettings learning = settings.learning();
    optimizer = learning.optimizer().create(parameters.shape());
    clipping = learning.clipping();
    dropout = settings.model().dropout();
    clip = learning.clip();
    rate = learning.rate();
    maskSeed = settings.seed();
    int lanes = settings.batch().lanes();
    int steps = settings.batch().steps();
    tape = new Tape(parameters.shape(), lanes, steps, dropout > 0);
    space = new BackwardSpace(tape);
    packed = new PackedWeights(parameters.shape(), kernels);
    loss = new Loss(network, tape);
    norm = new GradientNorm(gradient, kernels);
    shares = new Lanes[team.size()];
    for (int part = 0; part < shares.length; part++) {
      shares[part] = Lanes.part(tape, part, shares.length);
    }
  }

  /** The tape whose inputs, targets and state the caller sets before a step. */
  public Tape tape() {
    return tape;
  }

  public Parameters parameters() {
    return parameters;
  }

  public Parameters gradient() {
    return gradient;
  }

  public Network network() {
    return network;
  }

  public void setLearningRate(double newRate) {
    rate = newRate;
  }

  /**
   * Computes the loss of the tape, and the gradient and its norm, without moving a weight. The
   * gates of the tape are lost.
   *
   * @return the mean over the targets, nats; may be NaN
   */
  public double measure() {
    targets = tape.targetCount();
    maskSeed += MASK_STRIDE;
    team.run(packPart);
    team.run(passPart);
    team.run(gradientPart);
    team.run(normPart);
    lastNorm = norm.value();
    return loss.sum() / targets;
  }

  /** Moves the weights against the measured gradient, clipped. */
  public void update() {
    scale = clipping.scale(lastNorm, clip);
    optimizer.beginStep();
    team.run(updatePart);
  }

  /** The seed of the masks that a step of a run used; of step 0, the run's own seed. */
  static long maskSeed(long seed, long step) {
    return seed + step * MASK_STRIDE;
  }

  /** A copy of everything that the next step depends on. */
  LearnerState state() {
    State carried = new State(parameters.shape(), tape.lanes());
    tape.getState(tape.steps() - 1, carried);
    return new LearnerState(parameters.copy(), optimizer.state(), carried, maskSeed, lastNorm);
  }

  /** Goes on where a learner of the same settings was. */
  void restore(LearnerState state) {
    int lanes = state.carried().h(0).numRows;
    if (lanes != tape.lanes()) {
      throw new IllegalArgumentException(lanes + " lanes cannot go on as " + tape.lanes());
    }
    parameters.copyFrom(state.parameters());
    optimizer.restore(state.optimizer());
    tape.setState(tape.steps() - 1, state.carried());
    maskSeed = state.maskSeed();
    lastNorm = state.gradientNorm();
  }

  /** The gradient's norm before clipping; NaN before the first measurement. */
  public double gradientNorm() {
    return lastNorm;
  }

  private void pack(int part) {
    packed.pack(parameters, part, team.size());
  }

  private void pass(int part) {
    Lanes share = shares[part];
    if (share.count() > 0) {
      network.forward(parameters, packed, tape, share, dropout, maskSeed);
      loss.gradient(tape, share, targets);
      network.backward(packed, tape, space, share);
    }
  }

  private void weightGradient(int part) {
    network.weightGradients(tape, space, gradient, part, team.size());
  }

  private void measureNorm(int part) {
    norm.measure(part, team.size());
  }

  private void update(int part) {
    clipping.clamp(gradient, clip, part, team.size());
    optimizer.update(parameters, gradient, scale, rate, part, team.size());
  }
}
