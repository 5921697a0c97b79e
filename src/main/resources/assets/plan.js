/* The chart of the plan: bars a year, drawn from the figures in data-plan; the table behind it says the same. */
(function () {
  'use strict';
  if (window.dingxiangPlan) { window.dingxiangPlan(); return; }
  var COLOURS = ['#0f766e', '#8aa3a8', '#c77d1a', '#1e5fa8'];
  window.dingxiangPlan = function () {
    var place = document.getElementById('plan-chart');
    if (!place) { return; }
    if (!window.echarts) {
      var library = document.querySelector('script[src*="echarts"]');
      if (library) { library.addEventListener('load', window.dingxiangPlan, { once: true }); }
      return;
    }
    if (window.echarts.getInstanceByDom(place)) { return; }
    var plan = JSON.parse(place.getAttribute('data-plan'));
    var chart = window.echarts.init(place);
    chart.setOption({
      color: COLOURS,
      animation: false,
      grid: { left: 8, right: 8, top: 48, bottom: 8, containLabel: true },
      legend: { top: 0, left: 0, itemHeight: 10, selectedMode: false },
      tooltip: { trigger: 'axis', renderMode: 'richText', axisPointer: { type: 'shadow' } },
      xAxis: { type: 'category', data: plan.years.map(String) },
      yAxis: { type: 'value', minInterval: 1 },
      series: plan.series.map(function (line) {
        return {
          name: line.name, type: 'bar', data: line.data, barGap: '10%',
          label: { show: place.clientWidth > 700, position: 'top', fontSize: 10, formatter: function (at) { return at.value || ''; } },
          labelLayout: { hideOverlap: true }
        };
      })
    });
    window.addEventListener('resize', function () { chart.resize(); });
  };
  document.addEventListener('dingxiang:arrived', window.dingxiangPlan);
  window.dingxiangPlan();
})();
