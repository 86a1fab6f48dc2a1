package gatescope.view.chart.pen;

import java.io.StringWriter;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Draws into an SVG 1.1 document. Text stays text, in the generic families that every viewer has.
 */
public final class SvgPen implements Pen {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final double MIDDLE_TO_BASELINE = 0.35; // of the font size

  private final StringWriter document = new StringWriter();
  private final XMLStreamWriter xml;
  private final DecimalFormat number =
      new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
  private int clips;

  /**
   * A picture of so many logical pixels.
   *
   * @param millimetres its width in print
   */
  public SvgPen(double width, double height, double millimetres) {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(document);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.setDefaultNamespace(SVG);
      xml.writeStartElement("svg");
      xml.writeDefaultNamespace(SVG);
      attribute("version", "1.1");
      attribute("width", number.format(millimetres) + "mm");
      attribute("height", number.format(millimetres * height / width) + "mm");
      attribute("viewBox", "0 0 " + number.format(width) + " " + number.format(height));
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends the picture; nothing may be drawn after. */
  public String finish() {
    try {
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return document.toString();
  }

  @Override
  public void fill(double x, double y, double width, double height, Color colour) {
    element("rect", () -> box(x, y, width, height), () -> paint("fill", colour));
  }

  @Override
  public void outline(
      double x, double y, double width, double height, Color colour, double thickness) {
    element("rect", () -> box(x, y, width, height), () -> stroke(colour, thickness));
  }

  @Override
  public void line(double[] xs, double[] ys, Color colour, double thickness, double... dashes) {
    element(
        "polyline",
        () -> points(xs, ys),
        () -> {
          stroke(colour, thickness);
          dash(dashes);
        });
  }

  @Override
  public void area(double[] xs, double[] ys, Color colour) {
    element("polygon", () -> points(xs, ys), () -> paint("fill", colour));
  }

  /** Many shapes of one colour in one element, in the language of SVG paths. */
  public void path(CharSequence data, Color colour) {
    element("path", () -> attribute("d", data.toString()), () -> paint("fill", colour));
  }

  @Override
  public void text(String text, double x, double y, Font font, Color colour, Align align) {
    try {
      xml.writeStartElement("text");
      place(x, y + font.getSize() * MIDDLE_TO_BASELINE);
      attribute("font-family", font.getFamily().startsWith("Mono") ? "monospace" : "sans-serif");
      attribute("font-size", font.getSize());
      if (font.getStyle().contains("Bold")) {
        attribute("font-weight", "bold");
      }
      if (align != Align.LEFT) {
        attribute("text-anchor", align == Align.CENTRE ? "middle" : "end");
      }
      paint("fill", colour);
      xml.writeCharacters(text);
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void clip(double x, double y, double width, double height) {
    try {
      String id = "clip" + clips++;
      xml.writeStartElement("clipPath");
      attribute("id", id);
      element("rect", () -> box(x, y, width, height), () -> {});
      xml.writeEndElement();
      xml.writeStartElement("g");
      attribute("clip-path", "url(#" + id + ")");
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void unclip() {
    try {
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private void element(String name, Runnable shape, Runnable style) {
    try {
      xml.writeEmptyElement(name);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    shape.run();
    style.run();
  }

  private void box(double x, double y, double width, double height) {
    place(x, y);
    attribute("width", width);
    attribute("height", height);
  }

  private void place(double x, double y) {
    attribute("x", x);
    attribute("y", y);
  }

  private void points(double[] xs, double[] ys) {
    StringBuilder points = new StringBuilder();
    for (int k = 0; k < xs.length; k++) {
      points.append(number.format(xs[k])).append(',').append(number.format(ys[k])).append(' ');
    }
    attribute("points", points.toString().strip());
  }

  private void stroke(Color colour, double thickness) {
    attribute("fill", "none");
    paint("stroke", colour);
    attribute("stroke-width", thickness);
  }

  private void dash(double... dashes) {
    if (dashes.length > 0) {
      StringBuilder lengths = new StringBuilder();
      for (double dash : dashes) {
        lengths.append(number.format(dash)).append(' ');
      }
      attribute("stroke-dasharray", lengths.toString().strip());
    }
  }

  private void paint(String what, Color colour) {
    attribute(
        what,
        String.format(
            "#%02x%02x%02x",
            channel(colour.getRed()), channel(colour.getGreen()), channel(colour.getBlue())));
    if (colour.getOpacity() < 1) {
      attribute(what + "-opacity", colour.getOpacity());
    }
  }

  private static int channel(double share) {
    return (int) Math.round(share * 255);
  }

  private void attribute(String name, double value) {
    attribute(name, number.format(value));
  }

  private void attribute(String name, String value) {
    try {
      xml.writeAttribute(name, value);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }
}
