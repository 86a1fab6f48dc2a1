package gatescope.sample;

import gatescope.net.Parameters;
import java.util.List;
import java.util.OptionalInt;

/**
 * Who speaks: one network, or two whose logits are blended, (1 − w)·first + w·second. Both must
 * know the same vocabulary; their sizes may differ. Immutable.
 */
public final class Voice {
  private final List<Parameters> networks;
  private final double weight;
  private final OptionalInt silent;

  private Voice(List<Parameters> networks, double weight, OptionalInt silent) {
    this.networks = networks;
    this.weight = weight;
    this.silent = silent;
  }

  /**
   * @param parameters that nobody writes any more
   */
  public static Voice of(Parameters parameters) {
    return new Voice(List.of(parameters), 0, OptionalInt.empty());
  }

  /**
   * @param weight of the second, 0 to 1
   * @throws IllegalArgumentException if the vocabularies differ in size or the weight is no share
   */
  public static Voice blend(Parameters first, Parameters second, double weight) {
    if (first.shape().vocabulary() != second.shape().vocabulary()) {
      throw new IllegalArgumentException(first.shape() + " and " + second.shape());
    }
    if (!(weight >= 0 && weight <= 1)) {
      throw new IllegalArgumentException("weight " + weight);
    }
    return new Voice(List.of(first, second), weight, OptionalInt.empty());
  }

  /** The same voice, that never says a symbol, if one is given. */
  public Voice without(OptionalInt symbol) {
    return new Voice(networks, weight, symbol);
  }

  List<Parameters> networks() {
    return networks;
  }

  /** V. */
  public int vocabulary() {
    return networks.get(0).shape().vocabulary();
  }

  /** One or two. */
  public int size() {
    return networks.size();
  }

  Logits blend(List<Logits> each) {
    Logits all = each.size() == 1 ? each.get(0) : Logits.blend(each.get(0), each.get(1), weight);
    return silent.isPresent() ? all.without(silent.getAsInt()) : all;
  }
}
