package gatescope.workbench.gates.lab;

import gatescope.explain.Contribution;
import gatescope.explain.Equation;
import gatescope.explain.Equation.Part;
import gatescope.explain.Equation.Quantity;
import gatescope.explain.Equation.Sign;
import gatescope.explain.PreActivation;
import gatescope.workbench.common.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A cell as a spreadsheet, cells parted by tabs: the sum of a gate addend by addend, then the
 * equations of the step, as formulas that go on computing when a number is changed. Every number is
 * written with all its digits.
 */
final class CellSheet {
  private static final String TANH = "tanh ";

  private final StringBuilder text = new StringBuilder();
  private final Map<String, String> cells = new HashMap<>(); // of named quantities
  private int row;

  private CellSheet() {}

  /**
   * @param sum of the gate that is looked at, or null
   */
  static String of(
      LabFocus focus, PreActivation sum, Function<Contribution, String> names, Messages messages) {
    CellSheet sheet = new CellSheet();
    if (sum != null) {
      sheet.gate(focus, sum, names, messages);
    }
    sheet.equations(focus.step().equations(), messages);
    return sheet.text.toString();
  }

  private void gate(
      LabFocus focus, PreActivation sum, Function<Contribution, String> names, Messages messages) {
    add(
        messages.text("sheetFrom"),
        messages.text("sheetWeight"),
        messages.text("sheetInput"),
        messages.text("sheetProduct"));
    int first = row + 1;
    for (Contribution contribution : sum.contributions()) {
      int here = row + 1;
      String product = "=B" + here + "*C" + here;
      add(names.apply(contribution), contribution.weight(), contribution.input(), product);
    }
    add(messages.text("sheetSum"), "", "", "=SUM(D" + first + ":D" + row + ")");
    String argument = "D" + row;
    String symbol = focus.gate().symbol();
    String formula =
        focus.gate().signed() ? "=TANH(" + argument + ")" : "=1/(1+EXP(-" + argument + "))";
    name(symbol, 0, formula);
  }

  private void equations(List<Equation> equations, Messages messages) {
    add(messages.text("sheetStep"), "", "", "");
    for (Equation equation : equations) {
      for (Part part : equation.parts()) {
        if (part instanceof Quantity quantity && !isKnown(quantity)) {
          name(quantity.symbol(), quantity.lag(), quantity.value());
        }
      }
      StringBuilder formula = new StringBuilder("=");
      equation.parts().forEach(part -> formula.append(formula(part)));
      name(equation.result().symbol(), equation.result().lag(), formula.toString());
    }
  }

  private boolean isKnown(Quantity quantity) {
    return quantity.symbol().startsWith(TANH) || cells.containsKey(key(quantity));
  }

  private String formula(Part part) {
    if (part instanceof Sign sign) {
      return sign.text().replace('·', '*').replace('−', '-').replace(" ", "");
    }
    Quantity quantity = (Quantity) part;
    return quantity.symbol().startsWith(TANH)
        ? "TANH(" + cells.get(quantity.symbol().substring(TANH.length())) + ")"
        : cells.get(key(quantity));
  }

  private static String key(Quantity quantity) {
    return quantity.symbol() + "'".repeat(quantity.lag());
  }

  private void name(String symbol, int lag, Object value) {
    add(lag == 0 ? symbol : symbol + " (t − " + lag + ")", "", "", value);
    cells.put(symbol + "'".repeat(lag), "D" + row);
  }

  private void add(Object... values) {
    row++;
    for (int k = 0; k < values.length; k++) {
      text.append(k == 0 ? "" : "\t").append(values[k]);
    }
    text.append('\n');
  }
}
