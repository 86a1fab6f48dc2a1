package gatescope.net;

/** The recurrent cells that a layer can be made of. */
public enum CellKind {
  LSTM(new LstmCell()),
  /** The LSTM with i = 1 − f. */
  COUPLED(new CoupledCell()),
  GRU(new GruCell()),
  /** The plain tanh network. */
  RNN(new RnnCell());

  private final Cell cell;

  CellKind(Cell cell) {
    this.cell = cell;
  }

  /** The arithmetic of this kind; stateless, shared by all layers and threads. */
  public Cell cell() {
    return cell;
  }
}
