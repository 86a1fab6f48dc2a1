package gatescope.sample;

import gatescope.text.ProgressListener;
import java.util.Arrays;

/**
 * Sorts the suffixes of a sequence of small numbers in linear time by induced sorting.
 *
 * <p>SA-IS: Nong, Zhang and Chan, "Two Efficient Algorithms for Linear Time Suffix Array
 * Construction", IEEE Transactions on Computers 60 (2011). A suffix is S if it is smaller than the
 * next one, else L; the S suffixes after an L one (LMS) are sorted first, by recursion where their
 * names are not distinct, and the order of all others follows in two sweeps. The shortened sequence
 * of the recursion lives in the upper part of the result array.
 */
final class SuffixSorter {
  private static final int EMPTY = -1;

  private final int[] text; // holds the sequence from offset on
  private final int offset;
  private final int[] sorted; // the first n are the result
  private final int n;
  private final int[] counts; // K: how often each number occurs
  private final int[] buckets; // K
  private final long[] types; // bit i: suffix i is S

  private SuffixSorter(int[] text, int offset, int[] sorted, int n, int alphabet) {
    this.text = text;
    this.offset = offset;
    this.sorted = sorted;
    this.n = n;
    counts = new int[alphabet];
    buckets = new int[alphabet];
    types = new long[(n >> 6) + 1];
  }

  /**
   * Returns where the suffixes begin, in ascending order.
   *
   * @param text numbers from 0 to {@code alphabet − 1}; the last one is 0 and occurs once
   */
  static int[] sort(int[] text, int alphabet, ProgressListener progress) {
    int[] sorted = new int[text.length];
    new SuffixSorter(text, 0, sorted, text.length, alphabet).sort(progress);
    return sorted;
  }

  private void sort(ProgressListener progress) {
    classify();
    progress.at(0.1);
    placeLmsUnsorted();
    induce(progress.part(0.1, 0.35));
    int lms = compactLms();
    int names = nameLms(lms);
    progress.at(0.45);
    sortLms(lms, names, progress.part(0.45, 0.7));
    placeLmsSorted(lms);
    induce(progress.part(0.7, 1));
  }

  private int at(int i) {
    return text[offset + i];
  }

  private boolean isS(int i) {
    return (types[i >> 6] >>> i & 1) != 0;
  }

  private boolean isLms(int i) {
    return i > 0 && isS(i) && !isS(i - 1);
  }

  private void classify() {
    boolean s = true;
    for (int i = n - 1; i >= 0; i--) {
      counts[at(i)]++;
      s = i == n - 1 || at(i) < at(i + 1) || (at(i) == at(i + 1) && s);
      if (s) {
        types[i >> 6] |= 1L << i;
      }
    }
  }

  private void toBucketStarts() {
    int sum = 0;
    for (int c = 0; c < counts.length; c++) {
      buckets[c] = sum;
      sum += counts[c];
    }
  }

  private void toBucketEnds() {
    int sum = 0;
    for (int c = 0; c < counts.length; c++) {
      sum += counts[c];
      buckets[c] = sum;
    }
  }

  private void placeLmsUnsorted() {
    Arrays.fill(sorted, 0, n, EMPTY);
    toBucketEnds();
    for (int i = 1; i < n; i++) {
      if (isLms(i)) {
        sorted[--buckets[at(i)]] = i;
      }
    }
  }

  /** From the LMS suffixes in their buckets follow the L ones, and from those the S ones. */
  private void induce(ProgressListener progress) {
    toBucketStarts();
    for (int k = 0; k < n; k++) {
      int i = sorted[k] - 1;
      if (i >= 0 && !isS(i)) {
        sorted[buckets[at(i)]++] = i;
      }
    }
    progress.at(0.5);
    toBucketEnds();
    for (int k = n - 1; k >= 0; k--) {
      int i = sorted[k] - 1;
      if (i >= 0 && isS(i)) {
        sorted[--buckets[at(i)]] = i;
      }
    }
    progress.at(1);
  }

  private int compactLms() {
    int lms = 0;
    for (int k = 0; k < n; k++) {
      if (isLms(sorted[k])) {
        sorted[lms++] = sorted[k];
      }
    }
    Arrays.fill(sorted, lms, n, EMPTY);
    return lms;
  }

  /** Gives equal LMS substrings equal names, and writes the names in text order at the end. */
  private int nameLms(int lms) {
    int names = 0;
    int previous = -1;
    for (int k = 0; k < lms; k++) {
      int i = sorted[k];
      if (previous < 0 || !sameLmsSubstring(previous, i)) {
        names++;
        previous = i;
      }
      sorted[lms + i / 2] = names - 1; // LMS suffixes are never neighbours
    }
    int end = n;
    for (int k = n - 1; k >= lms; k--) {
      if (sorted[k] != EMPTY) {
        sorted[--end] = sorted[k];
      }
    }
    return names;
  }

  private boolean sameLmsSubstring(int a, int b) {
    for (int d = 0; ; d++) {
      if (at(a + d) != at(b + d) || isS(a + d) != isS(b + d)) {
        return false; // the unique end makes this happen before the text is over
      }
      if (d > 0 && (isLms(a + d) || isLms(b + d))) {
        return true;
      }
    }
  }

  private void sortLms(int lms, int names, ProgressListener progress) {
    if (names < lms) {
      new SuffixSorter(sorted, n - lms, sorted, lms, names).sort(progress);
    } else {
      for (int k = 0; k < lms; k++) {
        sorted[sorted[n - lms + k]] = k;
      }
    }
  }

  private void placeLmsSorted(int lms) {
    int next = n - lms;
    for (int i = 1; i < n; i++) {
      if (isLms(i)) {
        sorted[next++] = i;
      }
    }
    for (int k = 0; k < lms; k++) {
      sorted[k] = sorted[n - lms + sorted[k]];
    }
    Arrays.fill(sorted, lms, n, EMPTY);
    toBucketEnds();
    for (int k = lms - 1; k >= 0; k--) {
      int i = sorted[k];
      sorted[k] = EMPTY;
      sorted[--buckets[at(i)]] = i;
    }
  }
}
