package gatescope.race;

import gatescope.math.Kernels;
import gatescope.net.Lanes;
import gatescope.net.Loss;
import gatescope.net.Network;
import gatescope.net.NetworkShape;
import gatescope.net.Parameters;
import gatescope.net.Tape;

/** Measures how well a network knows the symbols that return. One thread. */
final class ReturnedLoss {
  private final ReturnedSymbols symbols;
  private final Network network;
  private final Tape tape;
  private final Loss loss;

  ReturnedLoss(ReturnedSymbols symbols, NetworkShape shape, Kernels kernels) {
    this.symbols = symbols;
    network = new Network(shape, kernels);
    tape = new Tape(shape, symbols.places(), symbols.steps());
    loss = new Loss(network, tape);
    symbols.fill(tape);
  }

  /** The mean over the places, nats. */
  double measure(Parameters parameters) {
    network.forward(parameters, tape, Lanes.all(tape));
    loss.measure(tape, Lanes.all(tape));
    return loss.sum() / symbols.places();
  }
}
