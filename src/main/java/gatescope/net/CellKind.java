package gatescope.net;

/** The recurrent cells that a layer can be made of. */
public enum CellKind {
  LSTM(new LstmCell());

  private final Cell cell;

  CellKind(Cell cell) {
    this.cell = cell;
  }

  /** The arithmetic of this kind; stateless, shared by all layers and threads. */
  public Cell cell() {
    return cell;
  }
}
