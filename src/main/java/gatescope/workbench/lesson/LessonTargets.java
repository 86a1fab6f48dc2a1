package gatescope.workbench.lesson;

import gatescope.workbench.common.Messages;
import gatescope.workbench.corpus.AnalysisViewModel;
import gatescope.workbench.corpus.CorpusViewModel;
import gatescope.workbench.gates.GateScoreViewModel;
import gatescope.workbench.gates.lab.GateLab;
import gatescope.workbench.race.RaceViewModel;
import gatescope.workbench.runs.RunsTab;
import gatescope.workbench.sampling.GenerationViewModel;
import gatescope.workbench.sampling.SamplingViewModel;
import gatescope.workbench.sampling.lab.SamplingLabViewModel;
import gatescope.workbench.training.SettingsViewModel;
import gatescope.workbench.training.TrainingViewModel;
import gatescope.workbench.window.Page;
import javafx.beans.property.ObjectProperty;

/**
 * The parts of the window that lessons act on and measure. A new action or condition that needs
 * another part adds it here.
 *
 * @param page the page in sight
 * @param runsTab the part of the page of runs in sight
 */
public record LessonTargets(
    ObjectProperty<Page> page,
    ObjectProperty<RunsTab> runsTab,
    Messages messages,
    CorpusViewModel corpus,
    AnalysisViewModel analysis,
    SettingsViewModel settings,
    TrainingViewModel training,
    GateScoreViewModel gates,
    GateLab gateLab,
    SamplingViewModel sampling,
    GenerationViewModel generation,
    SamplingLabViewModel samplingLab,
    RaceViewModel race) {}
