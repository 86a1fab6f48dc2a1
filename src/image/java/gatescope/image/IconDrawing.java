package gatescope.image;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Draws the program's icon, a sigmoid over gates from closed to open, into one file a size. The
 * files are kept with the sources; {@code java src/image/java/gatescope/image/IconDrawing.java
 * src/main/resources/gatescope/icon} makes them anew.
 */
public final class IconDrawing {
  /** Pixels of the files. */
  private static final int[] SIZES = {16, 32, 48, 64, 128, 256, 512};

  /** Below this a picture has room for the curve only. */
  private static final int SMALL = 40;

  private static final Color TOP = new Color(0x2B4BA8);
  private static final Color BOTTOM = new Color(0x16244F);
  private static final Color CLOSED = new Color(255, 255, 255, 60);
  private static final Color OPEN = new Color(0xFFB547);
  private static final int CELLS = 4;

  private IconDrawing() {}

  /**
   * @param arguments the folder to write into
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    for (int size : SIZES) {
      ImageIO.write(draw(size), "png", folder.resolve(size + ".png").toFile());
    }
  }

  private static BufferedImage draw(int size) {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.scale(size, size); // from here on the icon is 1 × 1
    g.setPaint(new GradientPaint(0, 0, TOP, 0, 1, BOTTOM));
    g.fill(new RoundRectangle2D.Double(0, 0, 1, 1, 0.44, 0.44));
    if (size < SMALL) {
      drawCurve(g, 0.16, 0.84, 0.78, 0.22, 0.12);
    } else {
      drawCurve(g, 0.15, 0.85, 0.6, 0.17, 0.075);
      drawCells(g);
    }
    g.dispose();
    return image;
  }

  /** σ from left to right, low to high. */
  private static void drawCurve(
      Graphics2D g, double left, double right, double low, double high, double width) {
    Path2D curve = new Path2D.Double();
    int points = 64;
    for (int k = 0; k <= points; k++) {
      double share = (double) k / points;
      double x = left + share * (right - left);
      double y = low + (high - low) / (1 + Math.exp(-(share - 0.5) * 12));
      if (k == 0) {
        curve.moveTo(x, y);
      } else {
        curve.lineTo(x, y);
      }
    }
    g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.setPaint(Color.WHITE);
    g.draw(curve);
  }

  /** A row of gates, ever more open. */
  private static void drawCells(Graphics2D g) {
    double pitch = 0.175;
    double side = 0.14;
    double left = 0.5 - (CELLS * pitch - (pitch - side)) / 2;
    for (int k = 0; k < CELLS; k++) {
      RoundRectangle2D cell =
          new RoundRectangle2D.Double(left + k * pitch, 0.72, side, side, 0.05, 0.05);
      g.setPaint(CLOSED);
      g.fill(cell);
      g.setPaint(new Color(OPEN.getRed(), OPEN.getGreen(), OPEN.getBlue(), 255 * k / (CELLS - 1)));
      g.fill(cell);
    }
  }
}
