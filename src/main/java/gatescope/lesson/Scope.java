package gatescope.lesson;

/** Which units an action forces: the selected one, those of the brush, or all of the layer. */
public enum Scope {
  UNIT,
  BRUSHED,
  LAYER
}
