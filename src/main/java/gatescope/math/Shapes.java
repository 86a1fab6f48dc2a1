package gatescope.math;

import org.ejml.data.FMatrixRMaj;

/**
 * Shape checks whose messages name the matrix: EJML itself would silently reshape a wrong output.
 */
final class Shapes {
  private Shapes() {}

  static void rows(String name, FMatrixRMaj x, int row, int rows) {
    if (row < 0 || rows < 0 || row + rows > x.numRows) {
      throw new IllegalArgumentException(
          name + " has " + x.numRows + " rows, not " + row + " to " + (row + rows));
    }
  }

  static void columns(String name, FMatrixRMaj x, int col, int cols) {
    if (col < 0 || cols < 0 || col + cols > x.numCols) {
      throw new IllegalArgumentException(
          name + " has " + x.numCols + " columns, not " + col + " to " + (col + cols));
    }
  }

  static void shape(String name, FMatrixRMaj x, int rows, int cols) {
    if (x.numRows != rows || x.numCols != cols) {
      throw new IllegalArgumentException(
          name + " is " + x.numRows + "×" + x.numCols + ", not " + rows + "×" + cols);
    }
  }

  static void same(String name, int value, String otherName, int other) {
    if (value != other) {
      throw new IllegalArgumentException(name + " = " + value + ", " + otherName + " = " + other);
    }
  }

  static void elements(String name, FMatrixRMaj x, int from, int to) {
    if (from < 0 || to < from || to > x.getNumElements()) {
      throw new IllegalArgumentException(
          name + " has " + x.getNumElements() + " elements, not " + from + " to " + to);
    }
  }

  static void ids(int[] ids, int at, int count, int vocabulary) {
    for (int j = at; j < at + count; j++) {
      if (ids[j] < 0 || ids[j] >= vocabulary) {
        throw new IllegalArgumentException("symbol " + ids[j] + " is not below " + vocabulary);
      }
    }
  }
}
