package gatescope.store.report;

import gatescope.explain.GateTrace;
import gatescope.explain.Tracer;
import gatescope.i18n.NoticeException;
import gatescope.i18n.Words;
import gatescope.math.Kernels;
import gatescope.sample.Dice;
import gatescope.sample.DrawRule;
import gatescope.sample.Drawn;
import gatescope.sample.TextGenerator;
import gatescope.store.RunFile;
import gatescope.store.StoredCorpus;
import gatescope.store.StoredModel;
import gatescope.train.Evaluation;
import gatescope.train.Figures;
import gatescope.train.history.LossHistory;
import gatescope.train.settings.Fault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Draws the page of a run. */
public final class HtmlReport {
  private static final List<Double> TEMPERATURES = List.of(0.5, 0.8, 1.0, 1.3);
  private static final int SAMPLE = 300;
  private static final int PROBE = 80;
  private static final int SEED = 10;
  private static final String STYLE =
      "body{font:15px/1.5 system-ui,sans-serif;max-width:860px;margin:2rem auto;padding:0 1rem;"
          + "color:#1f2328;background:#fff}h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:2rem}"
          + "table{border-collapse:collapse}td,th{padding:.15rem .8rem .15rem 0;text-align:left;"
          + "vertical-align:top}pre{white-space:pre-wrap;background:#f3f5f7;padding:.6rem;"
          + "overflow-wrap:anywhere}svg{width:100%;height:auto}svg text{font:9px system-ui;"
          + "fill:#57606a}.train,.validation{fill:none;stroke-width:1.5}.train{stroke:#9aa4ae}"
          + ".validation{stroke:#1f5fa8}.grid{stroke:#e3e7eb}"
          + ".rate{stroke:#57606a;stroke-dasharray:2 3}";

  private final RunFile run;
  private final StoredModel model;
  private final Words words;
  private final Kernels kernels;

  private HtmlReport(RunFile run, Words words, Kernels kernels) {
    this.run = run;
    this.model = StoredModel.of(run);
    this.words = words;
    this.kernels = kernels;
  }

  /** The whole page. */
  public static String of(RunFile run, Words words, Kernels kernels) {
    return new HtmlReport(run, words, kernels).page();
  }

  private String page() {
    String title = words.text("reportTitle", run.corpus().facts().name());
    Markup body = new Markup();
    body.element("h1", title);
    if (!run.notes().text().isBlank()) {
      body.element("pre", run.notes().text());
    }
    Fault fault = run.state().settings().fault();
    if (fault != Fault.NONE) {
      body.element("p", words.text("reportBroken", words.text("fault_" + fault.name())));
    }
    figures(body);
    body.element("h2", words.text("reportCurves"));
    body.add(new CurveSvg(run.state().history(), words).draw());
    body.element(
        "a", words.text("reportSeries"), "href", seriesLink(), "download", "gatescope-series.csv");
    score(body);
    samples(body);
    body.element("h2", words.text("reportSettings"));
    settings(body);
    body.element("h2", words.text("reportCommand"));
    LossHistory history = run.state().history();
    if (history.rate().size() > 0) {
      body.element("p", words.text("reportRates", rates(history)));
    }
    body.element("pre", ReproductionCommand.of(run));
    Markup page = new Markup();
    page.open("html", "lang", words.locale().toLanguageTag()).open("head");
    page.open("meta", "charset", "utf-8").element("title", title).style(STYLE).close("head");
    page.open("body").add(body).close("body").close("html");
    return "<!DOCTYPE html>\n" + page;
  }

  private String rates(LossHistory history) {
    List<String> changes = new ArrayList<>();
    for (int k = 0; k < history.rate().size(); k++) {
      changes.add(words.text("reportRate", history.rateStep().get(k), history.rate().get(k)));
    }
    return String.join("; ", changes);
  }

  private void figures(Markup body) {
    StoredCorpus.Facts corpus = run.corpus().facts();
    Figures figures = run.state().figures();
    body.element("h2", words.text("reportFigures")).open("table");
    row(body, words.text("cliStep"), String.valueOf(run.state().position().step()));
    row(body, words.text("cliTrainLoss"), number(figures.trainLoss()));
    Evaluation validation = figures.validation();
    if (validation != null) {
      row(body, words.text("cliLoss"), number(validation.loss()));
      row(body, words.text("cliPerplexity"), number(validation.perplexity()));
      row(body, words.text("cliAccuracy"), number(validation.accuracy()));
      row(body, words.text("cliBestLoss"), number(figures.bestValidationLoss()));
    }
    row(body, words.text("cliSymbols"), String.valueOf(corpus.size()));
    row(body, words.text("cliVocabulary"), String.valueOf(run.corpus().vocabulary().size()));
    row(body, words.text("cliTrainSize"), String.valueOf(corpus.trainSize()));
    row(body, words.text("reportHash"), corpus.hash());
    body.close("table");
  }

  private void settings(Markup body) {
    body.open("table");
    ReproductionCommand.settings(run).forEach((name, value) -> row(body, name, value));
    body.close("table");
  }

  private static void row(Markup body, String name, String value) {
    body.open("tr").element("th", name).element("td", value).close("tr");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private void score(Markup body) {
    List<Integer> ids = probe();
    GateTrace trace = Tracer.trace(model.parameters(), ids, kernels);
    List<String> symbols = ids.stream().map(model.vocabulary()::symbol).toList();
    body.element("h2", words.text("reportScore"));
    for (int layer = 0; layer < trace.shape().layers(); layer++) {
      for (int gate = 0; gate < trace.gates().size(); gate++) {
        String name = trace.gates().get(gate).symbol();
        body.element("h3", words.text("reportGate", name, layer + 1));
        body.add(GateSvg.draw(trace, layer, gate, symbols));
      }
    }
  }

  /** The pinned text as far as the network can read it, or the beginning of the corpus. */
  private List<Integer> probe() {
    List<Integer> pinned = readable(run.notes().probe());
    if (!pinned.isEmpty()) {
      return pinned;
    }
    return run.corpus()
        .corpus()
        .map(
            corpus ->
                IntStream.range(0, Math.min(PROBE, corpus.size()))
                    .mapToObj(corpus.tokens()::get)
                    .toList())
        .orElseGet(() -> IntStream.range(0, firstSymbols()).boxed().toList());
  }

  private int firstSymbols() {
    return Math.min(PROBE, model.vocabulary().size());
  }

  private List<Integer> readable(String text) {
    try {
      List<Integer> ids = model.ids(text);
      return ids.subList(0, Math.min(PROBE, ids.size()));
    } catch (NoticeException strangers) {
      return List.of();
    }
  }

  private void samples(Markup body) {
    List<Integer> own = readable(run.notes().seed());
    List<Integer> seed = own.isEmpty() ? probe().subList(0, Math.min(SEED, probe().size())) : own;
    Dice dice = new Dice(run.notes().dice());
    body.element("h2", words.text("reportSamples", model.text(seed)));
    for (double temperature : TEMPERATURES) {
      TextGenerator writer =
          new TextGenerator(model.parameters(), seed, dice, model.vocabulary().unknown(), kernels);
      List<Integer> drawn =
          writer.draw(SAMPLE, DrawRule.at(temperature), model.parameters()).stream()
              .map(Drawn::id)
              .toList();
      body.element("h3", words.text("reportTemperature", temperature));
      body.element("pre", model.text(drawn));
    }
  }

  private String seriesLink() {
    byte[] csv = SeriesCsv.of(run.state().history()).getBytes(StandardCharsets.UTF_8);
    return "data:text/csv;base64," + Base64.getEncoder().encodeToString(csv);
  }
}
