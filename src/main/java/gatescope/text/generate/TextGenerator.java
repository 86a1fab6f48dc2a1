package gatescope.text.generate;

/** One sample text, as the program that writes it. */
public interface TextGenerator {

  /** The name of this text in {@code index.tsv}. */
  String id();

  /** The name of the file that holds this text. */
  default String fileName() {
    return id() + ".txt";
  }

  /** Writes the whole text, the same at every call, with line feeds as line ends. */
  String generate();
}
