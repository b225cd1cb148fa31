-- Numbers and words. Everything hangs on the number of a row, nothing on chance: the same call fills the same rows.
\timing off
set client_min_messages = warning;
set session_replication_role = replica;
set synchronous_commit = off;
set maintenance_work_mem = '1GB';
set work_mem = '256MB';
set time zone 'UTC';
set jit = off;

-- A site's secret lies in the database, or keyed hashes could not be right.
insert into site_secret (id, material) values (1, repeat('5eed', 16)) on conflict do nothing;

-- A large number for a row's number; the salt keeps uses apart.
create function pg_temp.dice(n bigint, salt integer) returns bigint language sql immutable parallel safe as
$$ select hashint8extended(n, salt) & 9223372036854775807 $$;

-- The same from 0 to below 1.
create function pg_temp.share(n bigint, salt integer) returns double precision language sql immutable parallel safe as
$$ select (hashint8extended(n, salt) & 1073741823) / 1073741824.0::double precision $$;

create function pg_temp.pick(words text, n bigint, salt integer) returns text language sql immutable parallel safe as
$$ select (string_to_array(words, ','))[1 + pg_temp.dice(n, salt) % cardinality(string_to_array(words, ','))] $$;

-- HMAC-SHA256 as the service makes it, with the key's two blocks as constants.
select format('create function pg_temp.keyed(purpose text, message text) returns text language sql immutable parallel safe'
    || ' as $body$ select encode(sha256(%L::bytea || sha256(%L::bytea || convert_to(purpose, ''UTF8'') || ''\x00''::bytea'
    || ' || convert_to(message, ''UTF8''))), ''hex'') $body$',
    string_agg(set_byte('\x00'::bytea, 0, byte # 92), ''::bytea order by place),
    string_agg(set_byte('\x00'::bytea, 0, byte # 54), ''::bytea order by place))
from (select place, case when place < length(material) then get_byte(convert_to(material, 'UTF8'), place) else 0 end as byte
      from site_secret, generate_series(0, 63) place) key \gexec

\set subjects 'Council,Harbour board,Night train,Village school,City orchestra,Fishing fleet,River authority,Young farmers,Court of appeal,Weather service,Bakers guild,Mountain rescue,Tram company,National library,Football club,Water works,Old theatre,Health board,Student union,Island ferry,Finance ministry,Wind park,Botanic garden,Fire brigade,Postal service,Film festival,Border police,Steel works,Dairy union,Space agency,Chess league,Port workers,Art museum,Tax office,Nurses association,Bridge builders,Radio station,Grain exchange,Cycling team,Coast guard'
\set verbs 'weighs,rejects,welcomes,delays,defends,rewrites,questions,celebrates,opens,abandons,doubles,repairs,sells,inspects,postpones,funds,explains,trims,revives,studies,blocks,extends,measures,shares'
\set objects 'flood plan,winter timetable,new reading room,lending rules,open-air season,harvest forecast,rent ceiling,quiet zone,repair budget,summer camp,night shift,solar roof,fish quota,ticket reform,school meals,museum hall,bridge toll,parking scheme,youth prize,language course,emergency drill,wage offer,data register,forest path,housing pledge,market square,tunnel works,vaccine stock,concert cycle,border survey,tree census,ferry contract,pension promise,archive move,cable route,clinic merger,street lights,seed bank,water price,training ground'
\set tails 'after long debate,before the vote,in the north,without fanfare,for a third year,amid protest,despite the frost,at half cost,under new rules,with wide support,as prices fall,on short notice,near the old port,for the first time,against advice,by a single vote,within budget,in plain words,ahead of summer,once again,beyond the ring road,after the storm,for every child,in record time'
\set words 'harbour,winter,council,letter,bridge,market,teacher,river,number,garden,signal,engine,paper,morning,island,budget,window,silver,station,answer,village,weather,season,doctor,corner,bottle,singer,record,copper,shadow,lantern,ticket,fabric,orchard,compass,traffic,border,ladder,pebble,meadow,kitchen,stranger,evening,promise,measure,journey,balance,thunder,anchor,velvet,carpet,gravel,timber,saddle,mirror,hollow,candle,ribbon,basket,marble'
\set firsts 'Ada,Bruno,Clara,Dario,Edda,Farid,Greta,Hugo,Ines,Jonas,Kaia,Levin,Mira,Nils,Olga,Pavel,Quinn,Runa,Sami,Tilda,Ugo,Vera,Wim,Xenia,Yara,Zeno,Alma,Benno,Cleo,Dana,Emil,Fenja,Gero,Hanna,Ivo,Jule,Kemal,Lotte,Marek,Nora'
\set lasts 'Abel,Brandt,Castell,Dorn,Ekholm,Falk,Grau,Holm,Iversen,Jansen,Kern,Lind,Moreau,Novak,Olsen,Peters,Quist,Roth,Sand,Tamm,Ulrich,Vogel,Winter,Young,Zander,Acker,Berg,Conti,Duval,Engel,Fink,Gruber,Hauser,Imhof,Jost,Koch,Lang,Meier,Nagel,Ott,Pohl,Rau,Seidel,Thoma,Unger,Voss,Weiss,Yates,Zimmer,Arnold'

\set syllables 'ba,ke,lo,mi,nu,ra,se,ti,vo,wu,da,fe,go,hi,ju,la,ne,po,ri,su'

-- 2,048 paragraphs of some 50 words, a few of them rare, of which bodies and comments are made.
create temporary table paragraph as
select n, (select string_agg(case place % 12 when 1 then initcap(word) when 0 then word || '.' else word end, ' ' order by place)
           from (select place, case place % 12 when 6 then pg_temp.pick(:'syllables', n * 64 + place, 4)
                     || pg_temp.pick(:'syllables', n * 64 + place, 5) || pg_temp.pick(:'syllables', n * 64 + place, 6)
                     else pg_temp.pick(:'words', n * 64 + place, 1) end as word
                 from generate_series(1, 12 * (3 + n % 3)) place) sentence) as text, 12 * (3 + n % 3) as words
from generate_series(0, 2047) n;

-- 256 long bodies of about 6 KB.
create temporary table story as
select n, string_agg('<p>' || text || '</p>', chr(10) order by p.n) as html, string_agg(text, ' ' order by p.n) as text,
    sum(words)::integer as words
from generate_series(0, 255) story(n) join paragraph p using (n)
where false group by 1;
insert into story
select s, string_agg('<p>' || text || '</p>', chr(10) order by p.n), string_agg(text, ' ' order by p.n), sum(words)
from generate_series(0, 255) s join paragraph p on p.n >= s * 7 and p.n < s * 7 + 18 group by s;

create temporary table remark as
select n, case when n % 3 = 0 then text else split_part(text, '.', 1) || '.' || split_part(text, '.', 2) || '.' end as text
from paragraph;

-- Readers who comment; the first are the busiest.
create temporary table writer as
select n, name, email, pg_temp.keyed('email', email) as hash
from (select n, pg_temp.pick(:'firsts', n, 2) || ' ' || pg_temp.pick(:'lasts', n, 3) as name, 'reader-' || n || '@example.org' as email
      from generate_series(0, greatest(50, :comments / 50) - 1) n) person;

analyze paragraph, story, remark, writer;
