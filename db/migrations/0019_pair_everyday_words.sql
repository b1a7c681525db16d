-- What a word is known by: its roots in both languages, or itself when it is a tool word in both.
create function wall.forms(word text) returns text[]
  language sql stable parallel safe as $$
  select case when wall.stems(word, 'fr') || wall.stems(word, 'en') = '{}' then array[public.unaccent(word)]
    else wall.stems(word, 'fr') || wall.stems(word, 'en') end
$$;
--> statement-breakpoint
-- As before, and two words that follow one another may mean together what neither does alone: “me donne” is not “donner”.
create or replace function wall.find_procedures(typed text) returns table (slug text, score real)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
begin return query
with said as materialized (
  select w.place, w.word, unaccent(w.word) as plain, w.place = max(w.place) over () as is_last,
    wall.stems(w.word, 'fr') as french, wall.stems(w.word, 'en') as english
  from wall.words(left(typed, 100)) w
),
pairs as materialized (
  select s.place, e.means from (
    select place, case when french || english = '{}' then array[plain] else french || english end as forms,
      lead(case when french || english = '{}' then array[plain] else french || english end) over (order by place) as after
    from said) s
  cross join unnest(s.forms) one cross join unnest(s.after) other join everyday_words e on e.said = one || '+' || other
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
paired as materialized (
  select distinct c.place, p.means from pairs p join counted c on c.place in (p.place, p.place + 1)
),
alone as materialized (
  select k.place, k.stem, k.is_indexed from known k join counted using (place) where not exists (select from paired p where p.place = k.place)
),
exact as materialized (
  select place, stem, 1.0::real as likeness from alone where is_indexed
  union all
  select a.place, e.means, 0.9 from alone a join everyday_words e on e.said = a.stem
  union all
  select place, means, 1.0 from paired
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
revoke all on function wall.forms from public;
