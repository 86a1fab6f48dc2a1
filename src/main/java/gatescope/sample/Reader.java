package gatescope.sample;

import gatescope.math.Kernels;
import gatescope.net.State;
import java.util.ArrayList;
import java.util.List;

/** Reads symbols with every network of a voice, each in its own state. One thread at a time. */
public final class Reader {
  private final Voice voice;
  private final List<Sampler> samplers;
  private List<Logits> each = List.of();
  private Logits next;

  /** Has read nothing. */
  public Reader(Voice voice, Kernels kernels) {
    this.voice = voice;
    samplers = voice.networks().stream().map(p -> new Sampler(p, kernels)).toList();
  }

  /** Reads a symbol, one forward pass of each network, and returns the blended logits. */
  public Logits read(int id) {
    List<Logits> logits = new ArrayList<>(samplers.size());
    for (Sampler sampler : samplers) {
      logits.add(sampler.read(id));
    }
    each = logits;
    next = voice.blend(logits);
    return next;
  }

  /** What the last {@link #read} returned. */
  public Logits next() {
    return next;
  }

  /** The logits of each network before blending. */
  public List<Logits> each() {
    return List.copyOf(each);
  }

  /** How many bits cheaper a symbol is for the second network than for the first. */
  double lean(int id) {
    return each.size() < 2
        ? 0
        : Distribution.of(each.get(0), 1).surprise(id)
            - Distribution.of(each.get(1), 1).surprise(id);
  }

  List<State> states() {
    return samplers.stream().map(Sampler::state).toList();
  }

  /** Goes on from states; {@link #next} is old until the next symbol is read. */
  void setStates(List<State> states) {
    for (int k = 0; k < samplers.size(); k++) {
      samplers.get(k).setState(states.get(k));
    }
  }
}
