package gatescope.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gatescope.net.CellKind;
import gatescope.net.Initialiser;
import gatescope.net.NetworkShape;
import gatescope.net.Parameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Parameters survive the way to PyTorch's layout and back, for every cell and degenerate sizes. */
class TorchNamesTest {
  @ParameterizedTest
  @EnumSource
  void thereAndBack(CellKind cell) throws SafetensorsException {
    for (NetworkShape shape :
        List.of(
            new NetworkShape(cell, 5, 3, 4, 2),
            new NetworkShape(cell, 5, 0, 4, 1),
            new NetworkShape(cell, 1, 1, 1, 1))) {
      Parameters parameters = Initialiser.parameters(shape, 1, 7);
      Safetensors file = new Safetensors(Map.of(), TorchNames.tensors(parameters));
      Parameters back = TorchNames.parameters(file, "", shape);
      for (int k = 0; k < parameters.tensors().size(); k++) {
        assertArrayEquals(
            parameters.tensors().get(k).matrix().data, back.tensors().get(k).matrix().data);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void weightsStandOutputsByInputs(CellKind cell) {
    NetworkShape shape = new NetworkShape(cell, 5, 3, 4, 1);
    Parameters parameters = Initialiser.parameters(shape, 1, 7);
    StoredTensor input = TorchNames.tensors(parameters).get(1);
    int columns = shape.gateColumns();
    assertEquals(List.of(columns, 3), input.shape());
    assertEquals(parameters.layer(0).input().get(2, columns - 1), input.floats()[columns * 3 - 1]);
    assertEquals(parameters.layer(0).input().get(1, 0), input.floats()[1]);
  }

  @ParameterizedTest
  @EnumSource
  void aFileOfOtherSizesIsRefused(CellKind cell) {
    Parameters parameters = new Parameters(new NetworkShape(cell, 5, 3, 4, 1));
    Safetensors file = new Safetensors(Map.of(), TorchNames.tensors(parameters));
    for (NetworkShape other :
        List.of(new NetworkShape(cell, 5, 3, 6, 1), new NetworkShape(cell, 5, 3, 4, 2))) {
      assertThrows(SafetensorsException.class, () -> TorchNames.parameters(file, "", other));
    }
  }
}
