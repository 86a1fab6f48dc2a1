package gatescope.net;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which gates and states of which units are held at a value instead of following their equation; a
 * mask that {@link Network#forward(Parameters, Tape, Lanes, Forcing)} reads. Immutable; any thread.
 *
 * <p>Holding the memory c holds it after its update, and h follows from what it is held at.
 */
public final class Forcing {
  /** Nothing is held. */
  public static final Forcing NONE = new Forcing(Map.of());

  /**
   * What can be held.
   *
   * @param layer counted from 0
   * @param gate one of the cell's own
   * @param unit counted from 0
   */
  public record Place(int layer, Gate gate, int unit) {}

  /**
   * A value from a step on.
   *
   * @param value of a gate, the memory c itself, or h
   * @param from the first step of the tape that is held; steps before it follow their equation
   */
  public record Hold(float value, int from) {}

  private final Map<Place, Hold> holds;
  private final Map<Integer, LayerForcing> layers = new HashMap<>();

  private Forcing(Map<Place, Hold> holds) {
    this.holds = Map.copyOf(holds);
    Map<Integer, List<Map.Entry<Place, Hold>>> byLayer =
        this.holds.entrySet().stream().collect(Collectors.groupingBy(e -> e.getKey().layer()));
    byLayer.forEach((layer, entries) -> layers.put(layer, new LayerForcing(entries)));
  }

  /** These holds and others, which win where both hold the same place. */
  public Forcing with(Map<Place, Hold> others) {
    Map<Place, Hold> all = new HashMap<>(holds);
    all.putAll(others);
    return new Forcing(all);
  }

  /** These holds and one more. */
  public Forcing with(Place place, Hold hold) {
    return with(Map.of(place, hold));
  }

  /** One unit's gate held at a value throughout. */
  public static Forcing of(int layer, Gate gate, int unit, float value) {
    return NONE.with(new Place(layer, gate, unit), new Hold(value, 0));
  }

  /** All units of a layer with one gate held at a value throughout. */
  public static Forcing ofLayer(NetworkShape shape, int layer, Gate gate, float value) {
    Map<Place, Hold> all = new HashMap<>();
    for (int unit = 0; unit < shape.hidden(); unit++) {
      all.put(new Place(layer, gate, unit), new Hold(value, 0));
    }
    return NONE.with(all);
  }

  /** These holds without some places. */
  public Forcing without(Iterable<Place> released) {
    Map<Place, Hold> left = new HashMap<>(holds);
    released.forEach(left::remove);
    return new Forcing(left);
  }

  /** The same values, each held from the first step of a tape on: for reading another text. */
  public Forcing throughout() {
    Map<Place, Hold> all = new HashMap<>();
    holds.forEach((place, hold) -> all.put(place, new Hold(hold.value(), 0)));
    return new Forcing(all);
  }

  /** What is held, and at which values. */
  public Map<Place, Hold> holds() {
    return holds;
  }

  public boolean isEmpty() {
    return holds.isEmpty();
  }

  /** Whether every place is there in a network of this shape. */
  public boolean fits(NetworkShape shape) {
    return holds.keySet().stream()
        .allMatch(
            place ->
                place.layer() < shape.layers()
                    && place.unit() < shape.hidden()
                    && shape.cell().cell().gates().contains(place.gate()));
  }

  LayerForcing layer(int layer) {
    return layers.getOrDefault(layer, LayerForcing.NONE);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Forcing forcing && holds.equals(forcing.holds);
  }

  @Override
  public int hashCode() {
    return holds.hashCode();
  }
}
