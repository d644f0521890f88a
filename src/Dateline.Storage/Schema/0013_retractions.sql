-- Version 13: notices that take reports back are found without looking at all reports.
create index report_by_retracts on report (retracts) where retracts is not null;
