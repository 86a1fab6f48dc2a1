package gatescope.explain;

import gatescope.net.CellKind;
import gatescope.net.Gate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A gate at a value whose effect has a name. */
public enum ForcingPreset {
  AMNESIA(0, "f", "z"),
  NEVER_FORGETS(1, "f", "z"),
  NEVER_WRITES(0, "i"),
  NEVER_LOOKS_BACK(0, "r"),
  MUTE(0, "o"),
  CUT(0, "h");

  private final float value;
  private final List<String> symbols;

  ForcingPreset(float value, String... symbols) {
    this.value = value;
    this.symbols = List.of(symbols);
  }

  /** Those that a cell has the gate for. */
  public static List<ForcingPreset> of(CellKind cell) {
    return Arrays.stream(values()).filter(preset -> preset.find(cell).isPresent()).toList();
  }

  private Optional<Gate> find(CellKind cell) {
    return cell.cell().gates().stream().filter(gate -> symbols.contains(gate.symbol())).findFirst();
  }

  /** The gate of a cell that has one. */
  public Gate gate(CellKind cell) {
    return find(cell).orElseThrow();
  }

  public float value() {
    return value;
  }
}
