package gatescope.workbench.gates.lab;

import gatescope.explain.Equation;
import gatescope.explain.Equation.Part;
import gatescope.explain.Equation.Quantity;
import gatescope.explain.Equation.Sign;
import gatescope.workbench.common.Numbers;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes equations with letters or with numbers. */
final class EquationText {
  private EquationText() {}

  /** Such as c₂₇ = f₂₇ · c₂₆ + i₂₇ · g₂₇. */
  static String letters(Equation equation, int step) {
    Function<Quantity, String> name = q -> Subscripts.of(q.symbol(), step - q.lag());
    return name.apply(equation.result()) + " = " + right(equation, name);
  }

  /** Such as 0.972 · 0.810 + 0.041 · 0.930 = 0.825. */
  static String numbers(Equation equation) {
    String result = Numbers.signed(equation.result().value());
    return "= " + right(equation, q -> number(q.value())) + " = " + result;
  }

  private static String number(double value) {
    return value < 0 ? "(" + Numbers.signed(value) + ")" : Numbers.signed(value);
  }

  private static String right(Equation equation, Function<Quantity, String> name) {
    return equation.parts().stream().map(part -> text(part, name)).collect(Collectors.joining());
  }

  private static String text(Part part, Function<Quantity, String> name) {
    return part instanceof Quantity quantity ? name.apply(quantity) : ((Sign) part).text();
  }
}
