-- The documents as tayho writes them: the text of the JSON, byte for byte, not jsonb, which would put its members in another order.
CREATE TABLE articles_json (
  article_id text PRIMARY KEY,
  source text NOT NULL,
  document text NOT NULL,
  written_at timestamptz NOT NULL DEFAULT now()
);
