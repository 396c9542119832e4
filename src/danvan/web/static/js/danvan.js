// Nothing here is needed: keys, dropping files, typed words kept, charts. See templates/parts/keys.html.
