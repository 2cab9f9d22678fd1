-- Which build of the extractor read the article: after an update the older ones can be found and sent again.
ALTER TABLE articles_json ADD COLUMN extractor text NOT NULL DEFAULT '';
CREATE INDEX articles_json_extractor ON articles_json (extractor);
