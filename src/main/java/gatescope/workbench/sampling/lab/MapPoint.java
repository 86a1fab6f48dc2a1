package gatescope.workbench.sampling.lab;

import gatescope.sample.TemperatureMap;

/**
 * What was measured at one temperature.
 *
 * @param entropy mean of the distributions that were drawn from, bits
 * @param ownBits mean surprise of the model about its own text, bits per symbol
 * @param distinct share of distinct runs of four symbols
 * @param repeated share of runs of twenty symbols that stood before in the text
 * @param novel share of runs of ten symbols that the corpus does not have
 */
public record MapPoint(
    double temperature,
    double entropy,
    double ownBits,
    double distinct,
    double repeated,
    double novel) {
  static MapPoint of(TemperatureMap.Point point) {
    return new MapPoint(
        point.temperature(),
        point.entropy(),
        point.ownBits(),
        point.distinct(),
        point.repeated(),
        point.novel());
  }
}
