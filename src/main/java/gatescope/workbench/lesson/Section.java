package gatescope.workbench.lesson;

/** What the classroom panel shows; each has words under "section_". */
public enum Section {
  LESSONS,
  WORDS,
  BROKEN,
  TEACHER
}
