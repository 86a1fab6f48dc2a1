/**
 * View models of the classroom beside the pages: lessons, the glossary, the broken LSTM, the page
 * for teachers.
 */
package gatescope.workbench.lesson;
