package gatescope.store;

import gatescope.text.Corpus;
import gatescope.text.CorpusRecipe;
import gatescope.text.Origin;
import gatescope.text.Tokens;
import gatescope.text.Vocabulary;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The corpus of a run as its file knows it: always its vocabulary and hash, and its symbols if the
 * user chose so.
 */
public final class StoredCorpus {
  /**
   * What is always known.
   *
   * @param name shown on screen
   * @param size in symbols
   * @param trainSize how many of the first train
   * @param hash SHA-256 over vocabulary, split and symbols, in hexadecimal
   * @param recipe how its documents became symbols
   * @param origin where the symbols came from
   */
  public record Facts(
      String name, int size, int trainSize, String hash, CorpusRecipe recipe, Origin origin) {}

  private static final int BUFFER_BYTES = 1 << 16;

  private final Facts facts;
  private final Vocabulary vocabulary;
  private final Corpus corpus; // or null

  StoredCorpus(Facts facts, Vocabulary vocabulary, Corpus corpus) {
    this.facts = facts;
    this.vocabulary = vocabulary;
    this.corpus = corpus;
  }

  /** A corpus with its symbols. */
  public static StoredCorpus whole(Corpus corpus) {
    return new StoredCorpus(facts(corpus), corpus.vocabulary(), corpus);
  }

  /** A corpus of which only vocabulary and hash are kept. */
  public static StoredCorpus hashOnly(Corpus corpus) {
    return new StoredCorpus(facts(corpus), corpus.vocabulary(), null);
  }

  private static Facts facts(Corpus corpus) {
    return new Facts(
        corpus.name(),
        corpus.size(),
        corpus.trainSize(),
        hash(corpus),
        corpus.recipe(),
        corpus.origin());
  }

  public Facts facts() {
    return facts;
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The corpus, unless only its hash was kept. */
  public Optional<Corpus> corpus() {
    return Optional.ofNullable(corpus);
  }

  /** The same corpus without its symbols. */
  StoredCorpus withoutText() {
    return new StoredCorpus(facts, vocabulary, null);
  }

  /** How much room its symbols take in a file. */
  long bytes() {
    return (long) facts.size() * CorpusBytes.width(vocabulary.size());
  }

  /** Whether a corpus is the one that the run learned from. */
  public boolean isOf(Corpus other) {
    return facts.hash().equals(hash(other));
  }

  /** Reads the whole corpus once. */
  private static String hash(Corpus corpus) {
    MessageDigest digest = sha256();
    for (String symbol : corpus.vocabulary().symbols()) {
      byte[] bytes = symbol.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      digest.update(bytes);
    }
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(corpus.trainSize()).array());
    Tokens tokens = corpus.tokens();
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    for (int k = 0; k < tokens.size(); k++) {
      if (!buffer.hasRemaining()) {
        digest.update(buffer.flip());
        buffer.clear();
      }
      buffer.putInt(tokens.get(k));
    }
    digest.update(buffer.flip());
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
