/* Draws [data-chart]; the same numbers stand in a table on the page. Labels are drawn on the bars and lines themselves, no legend to hunt for. */
(function () {
  'use strict';
  var COLOURS = ['#1e5fa8', '#92500a', '#0f766e'];
  var FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

  function option(data, narrow) {
    var bars = data.kind === 'bars';
    var names = { type: 'category', data: data.names, axisLabel: { color: '#26363b', interval: 0, width: narrow ? 64 : 110, overflow: 'truncate' }, axisTick: { show: false } };
    var numbers = { type: 'value', minInterval: bars ? 1 : null, scale: !bars, max: bars ? null : 100, axisLabel: { color: '#4f5d62' }, splitLine: { lineStyle: { color: '#e6ebed' } } };
    return {
      animation: false,
      color: COLOURS,
      textStyle: { fontFamily: FONT, fontSize: 12 },
      legend: bars ? { top: 8, left: 8, itemWidth: 12, itemHeight: 12, textStyle: { color: '#26363b' } } : undefined,
      grid: { left: 12, right: narrow ? 24 : 48, top: bars ? (narrow ? 64 : 44) : 28, bottom: 8, containLabel: true },
      xAxis: bars ? numbers : names,
      yAxis: bars ? Object.assign({ inverse: true }, names) : numbers,
      series: data.series.map(function (series) {
        return bars
          ? { name: series.name, type: 'bar', stack: 'all', barMaxWidth: 18, data: series.values.map(function (value) { return value || null; }), label: { show: !narrow, color: '#fff' }, labelLayout: { hideOverlap: true } }
          : { name: series.name, type: 'line', data: series.values, symbolSize: 7, label: { show: true, position: 'top', color: '#26363b' } };
      })
    };
  }

  function draw() {
    if (!window.echarts) { return; }
    document.querySelectorAll('[data-chart]').forEach(function (place) {
      var data = JSON.parse(place.getAttribute('data-chart'));
      var drawn = window.echarts.getInstanceByDom(place);
      if (data.kind === 'bars') { place.style.height = Math.max(160, 70 + 28 * data.names.length) + 'px'; }
      if (!drawn) { drawn = window.echarts.init(place, null, { renderer: 'canvas' }); }
      drawn.resize();
      drawn.setOption(option(data, place.clientWidth < 480), true);
    });
  }

  /* A page swapped in brings its scripts again, in whatever order they load. */
  if (window.echarts) { draw(); }
  document.querySelectorAll('script[src*="echarts"]').forEach(function (script) { script.addEventListener('load', draw); });
  if (!window.dingxiangCharts) {
    window.dingxiangCharts = true;
    document.addEventListener('dingxiang:arrived', draw);
    window.addEventListener('resize', draw);
    window.addEventListener('beforeprint', draw);
  }
})();
