package gatescope.workbench;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Map;
import java.util.Set;

/**
 * A file that is there and can be looked at, but that the disk refuses to open. Taking permissions
 * from a real file would not stop a test that runs as root.
 */
final class DeniedFile {
  private DeniedFile() {}

  /**
   * @param real whose name, size and kind are shown
   * @param refusal what opening it throws
   */
  static Path of(Path real, IOException refusal) {
    FileSystem system = new LockedSystem(new LockedProvider(real, refusal));
    return (Path)
        Proxy.newProxyInstance(
            DeniedFile.class.getClassLoader(),
            new Class<?>[] {Path.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("getFileSystem")) {
                return system;
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  static Path of(Path real) {
    return of(real, new AccessDeniedException(real.toString()));
  }

  private static UnsupportedOperationException unexpected() {
    return new UnsupportedOperationException("opening a text needs no such thing");
  }

  private static final class LockedProvider extends FileSystemProvider {
    private final Path real;
    private final FileSystemProvider open;
    private final IOException refusal;

    LockedProvider(Path real, IOException refusal) {
      this.real = real;
      this.refusal = refusal;
      open = real.getFileSystem().provider();
    }

    @Override
    public SeekableByteChannel newByteChannel(
        Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
        throws IOException {
      throw refusal;
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
      open.checkAccess(real, modes);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(
        Path path, Class<A> type, LinkOption... options) throws IOException {
      return open.readAttributes(real, type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
        throws IOException {
      return open.readAttributes(real, names, options);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(
        Path path, Class<V> type, LinkOption... options) {
      return open.getFileAttributeView(real, type, options);
    }

    @Override
    public String getScheme() {
      return "locked";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> options) {
      throw unexpected();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
      throw unexpected();
    }

    @Override
    public Path getPath(URI uri) {
      throw unexpected();
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(
        Path folder, DirectoryStream.Filter<? super Path> filter) {
      throw unexpected();
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) {
      throw unexpected();
    }

    @Override
    public void delete(Path path) {
      throw unexpected();
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) {
      throw unexpected();
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) {
      throw unexpected();
    }

    @Override
    public boolean isSameFile(Path path, Path other) {
      throw unexpected();
    }

    @Override
    public boolean isHidden(Path path) {
      throw unexpected();
    }

    @Override
    public FileStore getFileStore(Path path) {
      throw unexpected();
    }

    @Override
    public void setAttribute(Path path, String name, Object value, LinkOption... options) {
      throw unexpected();
    }
  }

  private static final class LockedSystem extends FileSystem {
    private final FileSystemProvider provider;

    LockedSystem(FileSystemProvider provider) {
      this.provider = provider;
    }

    @Override
    public FileSystemProvider provider() {
      return provider;
    }

    @Override
    public void close() {
      throw unexpected();
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public boolean isReadOnly() {
      return true;
    }

    @Override
    public String getSeparator() {
      return "/";
    }

    @Override
    public Iterable<Path> getRootDirectories() {
      throw unexpected();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
      throw unexpected();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
      return Set.of("basic");
    }

    @Override
    public Path getPath(String first, String... more) {
      throw unexpected();
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
      throw unexpected();
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
      throw unexpected();
    }

    @Override
    public WatchService newWatchService() {
      throw unexpected();
    }
  }
}
