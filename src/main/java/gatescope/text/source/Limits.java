package gatescope.text.source;

/**
 * How much is read at most.
 *
 * @param bytes of one drop together, after unpacking
 * @param files of one drop, folders and what is hidden included
 */
public record Limits(long bytes, int files) {
  private static final int FILES = 200_000;
  private static final long LONGEST = 1_000_000_000; // of a Java string, with a character over

  /** A text is held twice while it is put together, and may take two bytes a character. */
  private static final int HEAP_PER_BYTE = 6;

  /** What fits into the memory that Java was given. */
  public static Limits ofHeap() {
    return new Limits(Math.min(LONGEST, Runtime.getRuntime().maxMemory() / HEAP_PER_BYTE), FILES);
  }

  /** Whole megabytes, for sentences. */
  long megabytes() {
    return Math.max(1, bytes >> 20);
  }
}
