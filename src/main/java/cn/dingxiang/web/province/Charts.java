package cn.dingxiang.web.province;

import cn.dingxiang.review.figures.CountyCompared;
import cn.dingxiang.review.figures.Measure;
import cn.dingxiang.review.figures.MonthCompared;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code /assets/charts.js} draws, as JSON: {@code {title, names, series: [{name, values}], unit}}. */
final class Charts {
    private static final int MOST_BARS = 12;
    private static final double TENTHS = 10;
    private static final double HUNDRED = 100;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Charts() { }

    /** @param rest what the bar of the counties beyond the first dozen is called */
    static String bars(String title, List<String> labels, List<CountyCompared> counties, List<Measure> sides, String rest) {
        List<CountyCompared> most = counties.stream().filter(county -> sum(county, sides) > 0)
                .sorted(Comparator.comparingInt((CountyCompared county) -> -sum(county, sides))).toList();
        List<CountyCompared> own = most.subList(0, Math.min(MOST_BARS, most.size()));
        List<CountyCompared> others = most.subList(own.size(), most.size());
        List<String> names = new ArrayList<>(own.stream().map(CountyCompared::name).toList());
        if (!others.isEmpty()) {
            names.add(rest);
        }
        List<Map<String, Object>> series = new ArrayList<>();
        for (int side = 0; side < sides.size(); side++) {
            Measure measure = sides.get(side);
            List<Integer> values = new ArrayList<>(own.stream().map(county -> county.tally().of(measure)).toList());
            if (!others.isEmpty()) {
                values.add(others.stream().mapToInt(county -> county.tally().of(measure)).sum());
            }
            series.add(Map.of("name", labels.get(side), "values", values));
        }
        return text("bars", title, names, series);
    }

    private static int sum(CountyCompared county, List<Measure> sides) {
        return sides.stream().mapToInt(side -> county.tally().of(side)).sum();
    }

    static String lines(String title, List<MonthCompared> months) {
        List<Double> rates = new ArrayList<>();
        months.forEach(month -> rates.add(month.tally().performanceRate() == null ? null
                : Math.round(month.tally().performanceRate() * HUNDRED * TENTHS) / TENTHS));
        Map<String, Object> rate = new LinkedHashMap<>();
        rate.put("name", title);
        rate.put("values", rates);
        return text("lines", title, months.stream().map(month -> month.month().toString()).toList(), List.of(rate));
    }

    private static String text(String kind, String title, List<String> names, List<Map<String, Object>> series) {
        try {
            return MAPPER.writeValueAsString(Map.of("kind", kind, "title", title, "names", names, "series", series));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
