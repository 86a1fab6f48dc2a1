package gatescope.i18n;

/**
 * Something went wrong that the user can mend; its notice says what happened and what to do next.
 */
public final class NoticeException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Notice notice;

  public NoticeException(Notice notice) {
    super(notice.key() + " " + notice.arguments());
    this.notice = notice;
  }

  public NoticeException(Notice notice, Throwable cause) {
    super(notice.key() + " " + notice.arguments(), cause);
    this.notice = notice;
  }

  public Notice notice() {
    return notice;
  }
}
