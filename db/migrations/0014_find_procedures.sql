CREATE TABLE "everyday_words" (
	"said" text NOT NULL,
	"means" text NOT NULL,
	CONSTRAINT "everyday_words_said_means_pk" PRIMARY KEY("said","means")
);
--> statement-breakpoint
CREATE TABLE "search_procedures" (
	"slug" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"place" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_vocabulary" (
	"word" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"stem" text NOT NULL,
	"slug" text NOT NULL,
	"weight" real NOT NULL,
	CONSTRAINT "search_words_stem_slug_pk" PRIMARY KEY("stem","slug")
);
--> statement-breakpoint
CREATE INDEX "search_vocabulary_like" ON "search_vocabulary" USING gin (word gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "search_words_of_procedure" ON "search_words" USING btree ("slug");--> statement-breakpoint
-- Searched through the function below alone: the web process has nothing to read here.
alter table everyday_words enable row level security;
--> statement-breakpoint
alter table search_procedures enable row level security;
--> statement-breakpoint
alter table search_vocabulary enable row level security;
--> statement-breakpoint
alter table search_words enable row level security;
--> statement-breakpoint
-- The words of a text as they are written, in small letters.
create function wall.words(said text) returns table (place bigint, word text)
  language sql immutable parallel safe rows 6 as $$
  select w.place, w.word from regexp_split_to_table(lower(normalize(said, NFKC)), '[^a-z0-9à-öø-ÿœ]+') with ordinality as w(word, place)
  where w.word <> ''
$$;
--> statement-breakpoint
-- The roots of a word in one language, with its accents and without, after the language’s name; none when it has it for a tool word.
create function wall.stems(word text, language text) returns text[]
  language sql stable parallel safe as $$
  select case when '{}' in (a.roots, b.roots) then '{}'::text[]
    else array(select distinct language || ' ' || public.unaccent(root) from unnest(a.roots || b.roots) root) end
  from (select case language when 'fr' then 'french_stem' else 'english_stem' end::regdictionary as dictionary) d,
    lateral (select ts_lexize(d.dictionary, word) as roots) a, lateral (select ts_lexize(d.dictionary, public.unaccent(word)) as roots) b
$$;
--> statement-breakpoint
-- What is found by the words typed, the likeliest first. Each word counts for how rare it is; one that nothing knows counts against all.
create function wall.find_procedures(typed text) returns table (slug text, score real)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
begin return query
with said as materialized (
  select w.place, w.word, unaccent(w.word) as plain, w.place = max(w.place) over () as is_last,
    wall.stems(w.word, 'fr') as french, wall.stems(w.word, 'en') as english
  from wall.words(left(typed, 100)) w
),
known as materialized (
  select s.place, s.plain, s.is_last, stem, exists (select from search_words w where w.stem = k.stem) as is_indexed,
    exists (select from everyday_words e where e.said = k.stem and e.means = '') as is_idle
  from said s, unnest(s.french || s.english) as k(stem)
  where s.french <> '{}'
),
counted as materialized (
  select k.place, k.plain, k.is_last from known k join said s using (place)
  group by k.place, k.plain, k.is_last, s.english
  having not bool_or(is_idle) and (s.english <> '{}' or bool_or(is_indexed)) and (length(k.plain) > 2 or bool_or(is_indexed))
),
exact as materialized (
  select k.place, k.stem, 1.0::real as likeness from known k join counted using (place) where k.is_indexed
  union all
  select k.place, e.means, 0.9 from known k join counted using (place) join everyday_words e on e.said = k.stem
),
near as (
  select c.place, stem, v.likeness from counted c
  cross join lateral (
    (select word, 0.8::real as likeness from search_vocabulary where c.is_last and length(c.plain) >= 3 and word like c.plain || '%' limit 20)
    union all
    (select word, (0.9 - 0.1 * levenshtein(word, c.plain))::real from search_vocabulary
      where length(c.plain) >= 4 and word % c.plain and (left(word, 1) = left(c.plain, 1) or length(c.plain) >= 7) and levenshtein(word, c.plain) <= case when length(c.plain) < 6 then 1 else 2 end
      order by levenshtein(word, c.plain), similarity(word, c.plain) desc limit 3)
  ) v,
  unnest(wall.stems(v.word, 'fr') || wall.stems(v.word, 'en')) stem
  where not exists (select from exact e where e.place = c.place)
),
meant as (
  select * from exact
  union all select n.place, n.stem, n.likeness from near n
  union all select n.place, e.means, (0.9 * n.likeness)::real from near n join everyday_words e on e.said = n.stem and e.means <> ''
),
hits as materialized (
  select m.place, w.slug, max(m.likeness * w.weight) as worth from meant m join search_words w using (stem) group by m.place, w.slug
),
rarity as (
  select c.place, ln(2 + (select count(*) from search_procedures) / (0.5 + count(h.slug))) as weight
  from counted c left join hits h using (place) group by c.place
),
scored as (
  select h.slug, (sum(h.worth * r.weight) / (select sum(weight) from rarity))::real as score from hits h join rarity r using (place) group by h.slug
)
select s.slug, s.score from scored s join search_procedures p using (slug)
where s.score >= 0.55 and s.score >= 0.6 * (select max(score) from scored)
order by s.score desc, p.place, s.slug
limit 20;
end $$;
--> statement-breakpoint
revoke all on function wall.words, wall.stems, wall.find_procedures from public;
--> statement-breakpoint
grant execute on function wall.find_procedures to parvis_web;
