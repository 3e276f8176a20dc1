-- Signs of fire are asked for by where they were: hundreds of a large fire stand at other places.
create index fire_sign_position on fire_sign (area, lat, lon);
create index fire_sign_place on fire_sign (area, place);
