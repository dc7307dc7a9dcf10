"""What is drawn, as rows and Plotly figures; no Streamlit.

`filters` chooses events, `windows` the time that is looked at, `lanes`, `packing` and `measure` where each mark and label
goes in pixels, `figure` and `frame` turn that into Plotly, `evidence` and `passage` are what stands beside the chart.
"""
