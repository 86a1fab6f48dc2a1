package gatescope.text;

import java.util.Locale;

/**
 * A text that comes with the program.
 *
 * @param id short name without spaces
 * @param file its file in the folder of sample texts
 * @param titleEn English title; titleZh, teachesEn and teachesZh likewise: what it is and teaches
 * @param probe a sentence worth pinning in the gate score
 */
public record SampleText(
    String id,
    String file,
    String titleEn,
    String titleZh,
    String teachesEn,
    String teachesZh,
    String probe) {
  public String title(Locale locale) {
    return isChinese(locale) ? titleZh : titleEn;
  }

  public String teaches(Locale locale) {
    return isChinese(locale) ? teachesZh : teachesEn;
  }

  private static boolean isChinese(Locale locale) {
    return locale.getLanguage().equals("zh");
  }
}
