package gatescope.view.chart.pen;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws onto a canvas. */
public final class CanvasPen implements Pen {
  private final GraphicsContext gc;

  public CanvasPen(GraphicsContext gc) {
    this.gc = gc;
    gc.setTextBaseline(VPos.CENTER);
  }

  @Override
  public void fill(double x, double y, double width, double height, Color colour) {
    gc.setFill(colour);
    gc.fillRect(x, y, width, height);
  }

  @Override
  public void outline(
      double x, double y, double width, double height, Color colour, double thickness) {
    gc.setStroke(colour);
    gc.setLineWidth(thickness);
    gc.strokeRect(x, y, width, height);
  }

  @Override
  public void line(double[] xs, double[] ys, Color colour, double thickness, double... dashes) {
    gc.setStroke(colour);
    gc.setLineWidth(thickness);
    gc.setLineDashes(dashes);
    gc.strokePolyline(xs, ys, xs.length);
    gc.setLineDashes();
  }

  @Override
  public void area(double[] xs, double[] ys, Color colour) {
    gc.setFill(colour);
    gc.fillPolygon(xs, ys, xs.length);
  }

  @Override
  public void text(String text, double x, double y, Font font, Color colour, Align align) {
    gc.setFont(font);
    gc.setFill(colour);
    gc.setTextAlign(
        switch (align) {
          case LEFT -> TextAlignment.LEFT;
          case CENTRE -> TextAlignment.CENTER;
          case RIGHT -> TextAlignment.RIGHT;
        });
    gc.fillText(text, x, y);
  }

  @Override
  public void clip(double x, double y, double width, double height) {
    gc.save();
    gc.beginPath();
    gc.rect(x, y, width, height);
    gc.clip();
  }

  @Override
  public void unclip() {
    gc.restore();
  }
}
