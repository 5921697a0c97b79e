-- Figures by which counties are compared, kept up by the night's work instead of counted for each page.

-- One row a figure that is not 0, as last counted in its month: the rows of months gone by are the trend. cohort is 0 and kind empty where
-- they tell nothing apart. Which rows a measure counts stands in jdbc.MeasureSources; the list a figure opens is the same statement.
CREATE TABLE kept_figure (
  month_on    DATE         NOT NULL,
  county_code CHAR(6)      NOT NULL,
  measure     VARCHAR(24)  NOT NULL,
  cohort      SMALLINT     NOT NULL,
  kind        VARCHAR(120) NOT NULL,
  number      INT          NOT NULL,
  PRIMARY KEY (month_on, county_code, measure, cohort, kind)
);
CREATE INDEX figure_trend ON kept_figure (measure, county_code, month_on);

-- Which counties' figures still hold: changes grows with every change there, counted is what it was when they were last counted.
CREATE TABLE figure_county (
  county_code CHAR(6) NOT NULL PRIMARY KEY,
  changes     BIGINT  NOT NULL,
  counted     BIGINT  NOT NULL,
  counted_on  DATE    NULL,
  CONSTRAINT figure_of_county FOREIGN KEY (county_code) REFERENCES county (code)
);
