package gatescope.view.chart.curve;

import java.awt.BasicStroke;
import java.awt.Color;
import javafx.scene.text.Font;

/** What the chart library draws with, in its own types. */
final class Awt {
  private Awt() {}

  static Color colour(javafx.scene.paint.Color colour, double opacity) {
    return new Color(
        (float) colour.getRed(),
        (float) colour.getGreen(),
        (float) colour.getBlue(),
        (float) (colour.getOpacity() * opacity));
  }

  static BasicStroke line(double width) {
    return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  static BasicStroke dashed(double width, double... dashes) {
    float[] pattern = new float[dashes.length];
    for (int i = 0; i < dashes.length; i++) {
      pattern[i] = (float) dashes[i];
    }
    return new BasicStroke(
        (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, pattern, 0);
  }

  /** A font that keeps its family's name even where AWT does not know the family. */
  static java.awt.Font font(Font font) {
    return new NamedFont(font.getFamily(), (int) Math.round(font.getSize()));
  }

  private static final class NamedFont extends java.awt.Font {
    private static final long serialVersionUID = 1;

    NamedFont(String family, int size) {
      super(family, java.awt.Font.PLAIN, size);
    }

    @Override
    public String getFamily() {
      return name;
    }
  }
}
