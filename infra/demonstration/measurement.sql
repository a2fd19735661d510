-- A consultation for measurement, in the home of one organisation: {proposals} proposals with their supports and {comments} comments,
-- {discussed} of them on the first proposal and {answered} of these below one comment. Its words say nothing; its sizes are those of a city's.
-- Statements are separated by empty lines; {slug}, {proposals}, {comments}, {discussed} and {answered} are filled in.

insert into space (slug, type, title, subtitle, description, published_at)
values ('{slug}', 'process', '{"fr": "Mesure", "en": "Measurement"}', '{"fr": "Pour mesurer", "en": "To measure"}', '{"fr": "Pour mesurer.", "en": "To measure."}', now())

insert into phase (space_id, title, starts_at, ends_at, position, active, actions)
select id, '{"fr": "Contributions", "en": "Contributions"}', now() - interval '3 days', now() + interval '12 days', 1, true, '{propose,support,comment}'
  from space where slug = '{slug}'

insert into component (space_id, module, name, published_at)
select id, 'proposals', '{"fr": "Les idées", "en": "Ideas"}', now() from space where slug = '{slug}'

insert into theme (name, position) select jsonb_build_object('fr', 'Thème ' || n, 'en', 'Theme ' || n), 100 + n from generate_series(1, 8) n

insert into participant (email, name, locale, confirmed_at)
select '{slug}-' || n || '@example.org', 'Habitant ' || n, 'fr', now() from generate_series(1, 400) n

insert into proposal (component_id, title, body, author_id, author_name, theme_id, state, published_at)
select c.id, 'Une idée pour le quartier numéro ' || n, repeat('Des bancs à l’ombre et une fontaine, rue ' || n || '. ', 6),
       p.id, p.name, h.id, (array['published', 'published', 'evaluating', 'accepted', 'rejected'])[1 + n % 5], now() - n * interval '7 minutes'
  from generate_series(1, {proposals}) n
  join (select id, name, row_number() over (order by id) as place from participant where email like '{slug}-%') p on p.place = 1 + n % 400
  join (select id, row_number() over (order by id) as place from theme where position between 101 and 108) h on h.place = 1 + n % 8
  join component c on c.space_id = (select id from space where slug = '{slug}')

insert into proposal_support (proposal_id, participant_id)
select p.id, h.id
  from proposal p
  join participant h on h.email like '{slug}-%' and (p.id * 31 + h.id * 17) % 400 < 12
 where p.component_id = (select c.id from component c join space s on s.id = c.space_id where s.slug = '{slug}')

insert into proposal_tally (proposal_id, component_id, supports)
select p.id, p.component_id, (select count(*) from proposal_support s where s.proposal_id = p.id)
  from proposal p
 where p.component_id = (select c.id from component c join space s on s.id = c.space_id where s.slug = '{slug}')

insert into comment (subject_type, subject_id, author_name, alignment, body, created_at)
select 'proposal', f.first, 'Habitante ' || n, (array['for', 'neutral', 'against'])[1 + n % 3],
       'Bonne idée, à condition de garder un passage libre devant le ' || n || '.', now() - n * interval '1 minute'
  from generate_series(1, {discussed} - {answered}) n,
       (select min(p.id) as first from proposal p join component c on c.id = p.component_id join space s on s.id = c.space_id where s.slug = '{slug}') f

insert into comment (subject_type, subject_id, parent_id, author_name, body, created_at)
select 'proposal', f.first, (select max(id) from comment where subject_type = 'proposal' and subject_id = f.first), 'Paul', 'Réponse ' || n,
       now() - n * interval '1 minute'
  from generate_series(1, {answered}) n,
       (select min(p.id) as first from proposal p join component c on c.id = p.component_id join space s on s.id = c.space_id where s.slug = '{slug}') f

insert into comment (subject_type, subject_id, author_name, alignment, body, created_at)
select 'proposal', f.first + 1 + n % ({proposals} - 1), 'Habitante ' || n, (array['for', 'neutral', 'against'])[1 + n % 3],
       'Bonne idée, à condition de garder un passage libre devant le ' || n || '.', now() - n * interval '1 minute'
  from generate_series(1, {comments} - {discussed}) n,
       (select min(p.id) as first from proposal p join component c on c.id = p.component_id join space s on s.id = c.space_id where s.slug = '{slug}') f

insert into comment_tally (subject_type, subject_id, comments)
select 'proposal', k.subject_id, count(*)
  from comment k
 where k.subject_type = 'proposal'
   and k.subject_id in (select p.id from proposal p join component c on c.id = p.component_id join space s on s.id = c.space_id where s.slug = '{slug}')
 group by k.subject_id
