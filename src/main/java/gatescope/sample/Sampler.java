package gatescope.sample;

import gatescope.math.Kernels;
import gatescope.net.Lanes;
import gatescope.net.Network;
import gatescope.net.Parameters;
import gatescope.net.State;
import gatescope.net.Tape;

/** Reads symbols one at a time through the network's own forward pass. One thread at a time. */
public final class Sampler {
  private final Network network;
  private final Tape tape;
  private final Lanes lane;
  private Parameters parameters;
  private long passes;

  /**
   * @param parameters that nobody writes any more
   */
  public Sampler(Parameters parameters, Kernels kernels) {
    this.parameters = parameters;
    network = new Network(parameters.shape(), kernels);
    tape = new Tape(parameters.shape(), 1, 1);
    lane = Lanes.all(tape);
  }

  /** Goes on with newer parameters of the same shape, in the state that it is in. */
  public void setParameters(Parameters newer) {
    if (!newer.shape().equals(parameters.shape())) {
      throw new IllegalArgumentException(newer.shape() + " is not " + parameters.shape());
    }
    parameters = newer;
  }

  /** Forgets everything read. */
  public void reset() {
    tape.clearState();
  }

  /** Reads a symbol, one forward pass, and returns the logits of the next. */
  public Logits read(int id) {
    tape.set(0, 0, id, Tape.NO_TARGET);
    network.forward(parameters, tape, lane);
    tape.carryState();
    passes++;
    return Logits.ofRow(tape.logits(), 0);
  }

  /** A copy of the state after the last symbol read. */
  public State state() {
    State state = new State(parameters.shape(), 1);
    tape.getState(-1, state);
    return state;
  }

  public void setState(State state) {
    tape.setState(state);
  }

  /** How many forward passes this sampler has made. */
  public long passes() {
    return passes;
  }
}
